package academy.capstone.credential.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The facts about one participant that the decision {@code award-credential} asks for. What is unknown stays unknown and
 * never counts in favour of a credential.
 *
 * @param participant what the participant did
 * @param training what the training asks
 */
public record AwardFacts(ParticipantFacts participant, TrainingConditions training) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * What a participant did.
     *
     * @param grade 0 to 100 percent
     * @param sessionsAttended live sessions attended
     * @param liveSessions how many there were
     */
    public record ParticipantFacts(
            boolean enrolled,
            boolean identityConfirmed,
            boolean integrityCaseOpen,
            boolean integrityCaseFounded,
            Optional<BigDecimal> grade,
            int sessionsAttended,
            int liveSessions) {}

    /**
     * What the approved outline asks.
     *
     * @param training the activity counts as a training
     * @param reportValidated the academy team has validated the end-of-training report
     * @param hours effort in hours
     * @param passMark 0 to 100 percent
     * @param attendanceRule share of the live sessions in percent that must be attended
     * @param shortCertificate the outline allows a certificate for a short live training
     */
    public record TrainingConditions(
            boolean training,
            boolean reportValidated,
            boolean instructorLed,
            BigDecimal hours,
            Optional<BigDecimal> passMark,
            Optional<BigDecimal> attendanceRule,
            boolean shortCertificate) {}

    /** The inputs of the decision by name, in alphabetical order; unknown numbers are absent. */
    public TreeMap<String, Object> inputs() {
        TreeMap<String, Object> inputs = new TreeMap<>();
        inputs.put("enrolled", participant.enrolled());
        inputs.put("identityConfirmed", participant.identityConfirmed());
        inputs.put("integrityCaseOpen", participant.integrityCaseOpen());
        inputs.put("integrityCaseFounded", participant.integrityCaseFounded());
        inputs.put("gradeKnown", participant.grade().isPresent());
        participant.grade().ifPresent(grade -> inputs.put("grade", grade.doubleValue()));
        training.passMark().ifPresent(mark -> inputs.put("passMark", mark.doubleValue()));
        inputs.put("attendanceRuleSet", attendanceRuleSet());
        inputs.put("attendanceMet", attendanceMet());
        inputs.put("reportValidated", training.reportValidated());
        inputs.put("training", training.training());
        inputs.put("instructorLed", training.instructorLed());
        inputs.put("live", participant.liveSessions() > 0);
        inputs.put("hours", training.hours().doubleValue());
        inputs.put("shortCertificateAllowed", training.shortCertificate());
        return inputs;
    }

    /** The inputs, and what they were worked out from: what is kept with the award. */
    public TreeMap<String, Object> kept() {
        TreeMap<String, Object> kept = inputs();
        kept.put("sessionsAttended", participant.sessionsAttended());
        kept.put("liveSessions", participant.liveSessions());
        training.attendanceRule().ifPresent(rule -> kept.put("attendanceRule", rule.doubleValue()));
        return kept;
    }

    /** Without live sessions there is nothing to attend. */
    private boolean attendanceRuleSet() {
        return training.attendanceRule().isPresent() && participant.liveSessions() > 0;
    }

    private boolean attendanceMet() {
        // Compared as products, so that no rounding decides.
        BigDecimal attended = HUNDRED.multiply(BigDecimal.valueOf(participant.sessionsAttended()));
        return training.attendanceRule()
                .map(rule -> attended.compareTo(rule.multiply(BigDecimal.valueOf(participant.liveSessions()))) >= 0)
                .orElse(true);
    }
}

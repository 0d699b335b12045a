package academy.capstone.evaluation.application;

import academy.capstone.delivery.Participant;
import academy.capstone.evaluation.domain.Evaluation;
import academy.capstone.evaluation.domain.Questionnaire;
import academy.capstone.evaluation.persistence.EvaluationRepository;
import academy.capstone.notification.Notice;
import academy.capstone.notification.Notices;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Deadlines;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Invites participants by personal links, of which only the hash is kept. */
@Component
class InvitationNotices {

    private static final int TOKEN_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final EvaluationRepository evaluations;
    private final Notices notices;
    private final Trainings trainings;
    private final Deadlines deadlines;

    InvitationNotices(EvaluationRepository evaluations, Notices notices, Trainings trainings, Deadlines deadlines) {
        this.evaluations = evaluations;
        this.notices = notices;
        this.trainings = trainings;
        this.deadlines = deadlines;
    }

    void post(Evaluation evaluation, long invitation, Participant participant, String purpose) {
        String key = String.join(
                ":", "evaluation", Long.toString(evaluation.id()), purpose, Long.toString(participant.id()));
        notices.post(new Notice(
                key,
                participant.email(),
                purpose,
                evaluation.trainingCode(),
                due(evaluation),
                "/evaluations/" + newToken(invitation),
                Map.of(
                        Notice.TITLE, trainings.facts(evaluation.trainingCode()).title(),
                        Notice.NAME, participant.name())));
    }

    private @Nullable Instant due(Evaluation evaluation) {
        return evaluation.questionnaire().equals(Questionnaire.LEVEL_1)
                ? Objects.requireNonNull(deadlines.getEvaluationEnd()).toInstant()
                : null;
    }

    private String newToken(long invitation) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        evaluations.addLink(invitation, TokenHash.of(token));
        return token;
    }
}

package academy.capstone.credential.application;

import academy.capstone.credential.domain.Award;
import academy.capstone.credential.domain.AwardResult;
import academy.capstone.credential.domain.AwardState;
import academy.capstone.credential.domain.Certification;
import academy.capstone.credential.domain.Credential;
import academy.capstone.credential.domain.CredentialFacts;
import academy.capstone.credential.domain.CredentialKind;
import academy.capstone.credential.persistence.AwardListRepository;
import academy.capstone.credential.persistence.AwardListRepository.Explained;
import academy.capstone.credential.persistence.AwardRepository;
import academy.capstone.credential.persistence.CertificationRepository;
import academy.capstone.credential.persistence.CredentialRepository;
import academy.capstone.credential.persistence.FactsJson;
import academy.capstone.delivery.Participant;
import academy.capstone.delivery.Participants;
import academy.capstone.delivery.ResultsCorrected;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides the award of one participant anew when what it rests on has changed. Before the first signature the new award takes
 * the place of the old one. Afterwards whoever has come to be eligible gets a late award, and a credential that is no longer
 * earned is proposed for revocation.
 */
@Service
public class Reconsideration {

    private static final String AGAIN = "ReconsiderAward";
    private static final String OTHER_GRADE =
            "The grade on it was corrected. A document with the right grade takes its place.";

    private final Trainings trainings;
    private final Participants participants;
    private final AwardRuns runs;
    private final AwardRepository awards;
    private final AwardListRepository list;
    private final CertificationRepository certifications;
    private final CredentialRepository credentials;
    private final LateAwards late;
    private final RevocationProposals revocations;
    private final Clock clock;

    Reconsideration(
            Trainings trainings,
            Participants participants,
            AwardRuns runs,
            AwardRepository awards,
            AwardListRepository list,
            CertificationRepository certifications,
            CredentialRepository credentials,
            LateAwards late,
            RevocationProposals revocations,
            Clock clock) {
        this.trainings = trainings;
        this.participants = participants;
        this.runs = runs;
        this.awards = awards;
        this.list = list;
        this.certifications = certifications;
        this.credentials = credentials;
        this.late = late;
        this.revocations = revocations;
        this.clock = clock;
    }

    /**
     * Refuses what comes before the awards.
     *
     * @throws Refusal if there is no award of this participant in this training
     */
    void refuseUnlessAwarded(String trainingCode, long participantId) {
        if (list.of(participantId)
                .filter(each -> each.trainingCode().equals(trainingCode))
                .isEmpty()) {
            throw Refusal.unknown("This training has no award of this participant.");
        }
    }

    /** The same, where nobody's hand is known that changed what the award rests on. */
    @Transactional
    public void decideAgain(String trainingCode, long participantId) {
        decideAgain(trainingCode, participantId, Set.of());
    }

    /**
     * Decides anew, as the rules and confirmed overrides say now. Nothing happens before the awards of the training are
     * decided, and if the award stays the same.
     *
     * @param authors user ids of those who changed what the award rests on; they don't decide on a revocation that follows
     */
    @Transactional
    public void decideAgain(String trainingCode, long participantId, Set<String> authors) {
        Optional<Certification> certification = certifications.lock(trainingCode);
        Optional<Participant> participant = participants.find(participantId);
        if (certification.isEmpty() || participant.isEmpty()) {
            return;
        }
        Award anew = runs.of(trainingCode).award(participant.get());
        Optional<Credential> held = held(trainingCode, participantId);
        Optional<Explained> current = list.of(participantId);
        if (held.isPresent()) {
            current.ifPresent(issued -> weigh(issued, anew, held.get().facts(), authors));
        } else {
            replace(certification.get(), current, anew);
        }
    }

    /** Results were corrected. */
    @EventListener
    @Transactional
    public void resultsCorrected(ResultsCorrected corrected) {
        decideAgain(corrected.trainingCode(), corrected.participantId(), corrected.authors());
    }

    /** The credential was revoked: what is due instead takes the place of its award. The caller holds the certification's lock. */
    void afterRevocation(Certification certification, long participantId) {
        Optional<Explained> issued = list.of(participantId);
        Optional<Participant> participant = participants.find(participantId);
        if (issued.isPresent() && participant.isPresent()) {
            Award anew = runs.of(certification.trainingCode()).award(participant.get());
            // The revocation itself tells the holder why there is no credential any more.
            awards.replaceBy(issued.get().id(), certification.trainingCode(), anew, true, clock.instant());
            announce(certification, issued.get().result(), anew);
        }
    }

    /** What is issued stays until two people take it back; a case or a report that is still open changes nothing yet. */
    private void weigh(Explained issued, Award anew, CredentialFacts held, Set<String> authors) {
        Optional<CredentialKind> due = anew.result().credential();
        boolean sameKind = due.filter(held.kind()::equals).isPresent();
        if (sameKind && !hasOtherGrade(held, anew)) {
            revocations.lapse(issued.trainingCode(), issued.participantId());
        } else if (sameKind) {
            revocations.propose(issued, anew, OTHER_GRADE, authors);
        } else if (due.isPresent() || anew.result() == AwardResult.NONE) {
            revocations.propose(issued, anew, anew.reason(), authors);
        }
    }

    /** The credential stays earned, but a grade is printed that is no longer the right one. */
    private static boolean hasOtherGrade(CredentialFacts held, Award anew) {
        BigDecimal printed = held.grade();
        return printed != null
                && anew.grade().filter(grade -> grade.compareTo(printed) == 0).isEmpty();
    }

    /**
     * Decides a signed award anew that is not issued yet, because its participant is being looked into: the signature is void.
     * Whoever calls holds the lock of the award, and has told the participant.
     */
    void hold(String trainingCode, long participantId) {
        Optional<Explained> signed = list.of(participantId).filter(each -> each.state() == AwardState.SIGNED);
        Optional<Participant> participant = participants.find(participantId);
        if (signed.isPresent() && participant.isPresent()) {
            Award anew = runs.of(trainingCode).award(participant.get());
            awards.replaceBy(signed.get().id(), trainingCode, anew, true, clock.instant());
            log(trainingCode, signed.get().result(), anew, "held");
        }
    }

    private void replace(Certification certification, Optional<Explained> current, Award anew) {
        if (current.isEmpty()) {
            if (certification.concluded() && anew.state() == AwardState.PROPOSED) {
                awards.add(
                        certification.trainingCode(),
                        awards.lastRun(certification.trainingCode()) + 1,
                        List.of(anew),
                        clock.instant());
                announce(certification, AwardResult.NONE, anew);
            }
        } else if (isToReplace(current.get(), anew)) {
            Explained before = current.get();
            awards.replaceBy(before.id(), certification.trainingCode(), anew, before.told(), clock.instant());
            announce(certification, before.result(), anew);
        }
    }

    private static boolean isToReplace(Explained current, Award anew) {
        boolean decidedOtherwise =
                current.result() != anew.result() || !current.reason().equals(anew.reason());
        return switch (current.state()) {
            // What was taken back by hand stays so, unless the rules or two people now decide otherwise.
            case RELEASED -> decidedOtherwise && anew.state() == AwardState.PROPOSED;
            case SIGNED -> decidedOtherwise || hasOtherFacts(current, anew);
            default -> decidedOtherwise || current.state() != anew.state() || hasOtherFacts(current, anew);
        };
    }

    private static boolean hasOtherFacts(Explained current, Award anew) {
        return current.rule() != anew.ruleNumber() || !current.facts().equals(FactsJson.readInputs(anew.inputs()));
    }

    private void announce(Certification certification, AwardResult before, Award anew) {
        boolean isLate = certification.concluded() && anew.state() == AwardState.PROPOSED;
        log(certification.trainingCode(), before, anew, isLate ? "late-award" : "decided-anew");
        if (isLate) {
            late.bringToSignature(certification);
        }
    }

    private void log(String trainingCode, AwardResult before, Award anew, String word) {
        trainings.decidedByRule(
                trainingCode,
                AGAIN,
                word,
                "award-credential, rule " + anew.ruleNumber() + " of version " + anew.decisionVersion(),
                "Participant " + anew.participantId() + ": " + before.word() + " → "
                        + anew.result().word() + ": " + anew.reason());
    }

    /** The credential that holds, or is suspended. Nobody issues one while its award is looked at. */
    private Optional<Credential> held(String trainingCode, long participantId) {
        list.lockSigned(participantId);
        return credentials.ofParticipant(participantId).stream()
                .filter(each -> each.trainingCode().equals(trainingCode))
                .filter(each -> each.standing().isValid() || each.standing().isSuspended())
                .findFirst();
    }
}

package academy.capstone.credential.application;

import academy.capstone.credential.domain.Award;
import academy.capstone.credential.domain.AwardExplanation;
import academy.capstone.credential.domain.RevocationProposal;
import academy.capstone.credential.domain.RevocationProposal.State;
import academy.capstone.credential.persistence.AwardListRepository.Explained;
import academy.capstone.credential.persistence.FactsJson;
import academy.capstone.credential.persistence.RevocationRepository;
import academy.capstone.training.Trainings;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Proposes to take a credential back whose award would no longer be the same. Whoever calls holds the lock of the certification. */
@Component
class RevocationProposals {

    /** Under this name revocations that were proposed stand in the decision log, which knows nobody's name. */
    static final String REVOCATION = "RevokeCredential";

    private final RevocationRepository proposals;
    private final CertificationNotices notices;
    private final Trainings trainings;
    private final Clock clock;

    RevocationProposals(
            RevocationRepository proposals, CertificationNotices notices, Trainings trainings, Clock clock) {
        this.proposals = proposals;
        this.notices = notices;
        this.trainings = trainings;
        this.clock = clock;
    }

    /**
     * Proposes a revocation and asks the academy team to decide. A proposal that waits already gives way to the new one and
     * leaves it its authors; one that was refused on the same ground is not proposed again.
     *
     * @param issued the award that the credential was issued for
     * @param anew what would be awarded now
     * @param publicReason what could be said to everybody who verifies the credential; whoever confirms may say it otherwise
     * @param authors user ids of those with a hand in the correction
     */
    void propose(Explained issued, Award anew, String publicReason, Set<String> authors) {
        Optional<RevocationProposal> before = proposals.newest(issued.participantId());
        String reason = reason(issued, anew);
        if (before.filter(each -> stands(each, reason)).isPresent()) {
            return;
        }
        Set<String> hands = new HashSet<>(authors);
        before.filter(RevocationProposal::waits).ifPresent(waiting -> hands.addAll(waiting.authors()));
        proposals.lapse(issued.participantId(), clock.instant());
        String trainingCode = issued.trainingCode();
        long id = proposals.propose(
                trainingCode, issued.participantId(), anew.result(), reason, publicReason, hands, clock.instant());
        trainings.decidedByRule(
                trainingCode,
                REVOCATION,
                "proposed",
                "award-credential, rule " + anew.ruleNumber() + " of version " + anew.decisionVersion(),
                "Revocation proposal " + id + ", participant " + issued.participantId() + ": "
                        + issued.result().word() + " → " + anew.result().word() + ": " + anew.reason());
        notices.askForRevocation(trainingCode, id, hands);
    }

    /** Ends a proposal that waits: the award is the same again, or the credential was taken back otherwise. */
    void lapse(String trainingCode, long participantId) {
        if (proposals.lapse(participantId, clock.instant()) > 0) {
            trainings.decidedByRule(
                    trainingCode,
                    REVOCATION,
                    "lapsed",
                    "the ground of a proposal must hold until it is decided",
                    "Participant " + participantId + ": the revocation that was proposed is no longer needed.");
        }
    }

    private static boolean stands(RevocationProposal before, String reason) {
        return before.reason().equals(reason) && (before.waits() || before.state() == State.REFUSED);
    }

    private static String reason(Explained issued, Award anew) {
        return "Issued: " + AwardExplanation.line(issued.result(), issued.rule(), issued.facts()) + ". "
                + issued.reason()
                + "\nNow: "
                + AwardExplanation.line(anew.result(), anew.ruleNumber(), FactsJson.readInputs(anew.inputs())) + ". "
                + anew.reason();
    }
}

package academy.capstone.credential.application;

import academy.capstone.credential.domain.Award;
import academy.capstone.credential.domain.AwardState;
import academy.capstone.credential.persistence.AwardListRepository;
import academy.capstone.credential.persistence.AwardListRepository.Explained;
import academy.capstone.credential.persistence.AwardRepository;
import academy.capstone.credential.persistence.OverrideRepository;
import academy.capstone.delivery.Participant;
import academy.capstone.delivery.Participants;
import academy.capstone.delivery.ResultsCorrected;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Decisions;
import academy.capstone.workflow.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides the award of one participant anew when what it rests on has changed. */
@Service
public class Reconsideration {

    private static final String AGAIN = "ReconsiderAward";

    private final Trainings trainings;
    private final Participants participants;
    private final AwardConditions conditions;
    private final Decisions decisions;
    private final CredentialPrinter printer;
    private final AwardRepository awards;
    private final AwardListRepository list;
    private final OverrideRepository overrides;
    private final Clock clock;

    Reconsideration(
            Trainings trainings,
            Participants participants,
            AwardConditions conditions,
            Decisions decisions,
            CredentialPrinter printer,
            AwardRepository awards,
            AwardListRepository list,
            OverrideRepository overrides,
            Clock clock) {
        this.trainings = trainings;
        this.participants = participants;
        this.conditions = conditions;
        this.decisions = decisions;
        this.printer = printer;
        this.awards = awards;
        this.list = list;
        this.overrides = overrides;
        this.clock = clock;
    }

    /**
     * Refuses what comes before the awards or after the director's signature.
     *
     * @throws Refusal if there is no award of this participant, or it is no longer open
     */
    void refuseUnlessUnsigned(String trainingCode, long participantId) {
        Explained award = list.of(participantId)
                .filter(each -> each.trainingCode().equals(trainingCode))
                .orElseThrow(() -> Refusal.unknown("This training has no award of this participant."));
        if (!isOpen(award)) {
            throw Refusal.conflict("The awards of this training are signed or told already; this one stays as it is."
                    + " What is issued wrongly is revoked or corrected.");
        }
    }

    /** Decides anew, as the rules and confirmed overrides say now. Nothing happens if the award stays the same. */
    void decideAgain(String trainingCode, long participantId) {
        Optional<Explained> current = list.of(participantId).filter(this::isOpen);
        Optional<Participant> participant = participants.find(participantId);
        if (current.isPresent() && participant.isPresent()) {
            Award anew = decide(trainingCode, participant.get());
            if (!isSame(current.get(), anew)) {
                awards.replace(current.get().id());
                awards.add(trainingCode, awards.lastRun(trainingCode) + 1, List.of(anew), clock.instant());
                note(current.get(), anew, "decided-anew");
            }
        }
    }

    /**
     * Results were corrected. An award that nobody has signed is decided anew; of a signed one the course file says that the
     * rules would now decide otherwise, and the academy team revokes or supersedes.
     */
    @EventListener
    @Transactional
    public void resultsCorrected(ResultsCorrected corrected) {
        Optional<Explained> current = list.of(corrected.participantId());
        Optional<Participant> participant = participants.find(corrected.participantId());
        if (current.isEmpty() || participant.isEmpty()) {
            return;
        }
        if (isOpen(current.get())) {
            decideAgain(corrected.trainingCode(), corrected.participantId());
            return;
        }
        Award anew = decide(corrected.trainingCode(), participant.get());
        if (anew.result() != current.get().result()) {
            note(current.get(), anew, "differs");
        }
    }

    private Award decide(String trainingCode, Participant participant) {
        return new AwardRun(decisions, printer, conditions.of(trainingCode), overrides.confirmed(trainingCode))
                .award(participant);
    }

    private boolean isOpen(Explained award) {
        boolean unsigned = award.state() == AwardState.PROPOSED || award.state() == AwardState.WITHHELD;
        return unsigned
                && !award.told()
                && awards.progress(award.trainingCode()).isEmpty();
    }

    private static boolean isSame(Explained current, Award anew) {
        return current.result() == anew.result()
                && current.state() == anew.state()
                && current.reason().equals(anew.reason())
                && current.rule() == anew.ruleNumber();
    }

    private void note(Explained before, Award anew, String word) {
        trainings.decidedByRule(
                before.trainingCode(),
                AGAIN,
                word,
                "award-credential, rule " + anew.ruleNumber() + " of version " + anew.decisionVersion(),
                "Participant " + before.participantId() + ": " + before.result().word() + " → "
                        + anew.result().word() + ": " + anew.reason());
    }
}

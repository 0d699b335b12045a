package academy.capstone.credential.application;

import academy.capstone.credential.domain.AwardOverride;
import academy.capstone.credential.domain.AwardOverride.State;
import academy.capstone.credential.domain.AwardResult;
import academy.capstone.credential.persistence.CertificationRepository;
import academy.capstone.credential.persistence.OverrideRepository;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Refusal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets two people of the academy team decide an award otherwise than the rules do: one proposes with a reason, another confirms.
 * The director sees and signs what they decided. After the signature it leads to a late award or to a proposal to revoke.
 */
@Service
public class Overrides {

    private static final int LONGEST_REASON = 900;
    /** Under this name overrides stand in the decision log, which knows nobody's name. */
    private static final String OVERRIDE = "OverrideAward";

    private static final String ACADEMY_ALONE = "Only the academy team overrides awards.";

    private final OverrideRepository overrides;
    private final Reconsideration reconsideration;
    private final CertificationRepository certifications;
    private final TrainingTies ties;
    private final Trainings trainings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Overrides(
            OverrideRepository overrides,
            Reconsideration reconsideration,
            CertificationRepository certifications,
            TrainingTies ties,
            Trainings trainings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.overrides = overrides;
        this.reconsideration = reconsideration;
        this.certifications = certifications;
        this.ties = ties;
        this.trainings = trainings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Proposes another result for a participant. Returns the id of the proposal.
     *
     * @param result certificate, badge or none
     * @throws Refusal if the person may not, the result or the reason is at fault, the participant has no award, or another
     *     proposal does
     */
    @Transactional
    public long propose(String trainingCode, long participantId, String person, String result, String reason) {
        ties.refuseUnlessAcademyTeam(person, ACADEMY_ALONE);
        AwardResult to = Arrays.stream(AwardResult.values())
                .filter(each -> each.word().equals(result.strip()))
                .filter(each -> each == AwardResult.NONE || each.credential().isPresent())
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("result", "Please give certificate, badge or none as the result."));
        String why = TypedText.required("reason", "The reason", reason, LONGEST_REASON);
        reconsideration.refuseUnlessAwarded(trainingCode, participantId);
        boolean another = overrides.of(trainingCode).stream()
                .anyMatch(each -> each.participantId() == participantId && each.state() == State.PROPOSED);
        if (another) {
            throw Refusal.conflict("Another override of this award waits already. Please decide that one first.");
        }
        long id = overrides.propose(trainingCode, participantId, to, why, person, clock.instant());
        log(trainingCode, person, "proposed", id, participantId, to, why);
        return id;
    }

    /**
     * Confirms an override, whereupon the award is decided by it, or refuses it.
     *
     * @throws Refusal if the person must not, or somebody was faster
     */
    @Transactional
    public void decide(String trainingCode, long id, String person, boolean confirmed) {
        ties.refuseUnlessAcademyTeam(person, ACADEMY_ALONE);
        certifications.lock(trainingCode);
        AwardOverride override = overrides.lock(trainingCode, id).orElseThrow(Overrides::unknown);
        override.refuseUnlessMayDecide(person, ties.worksFor(trainingCode, person));
        State state = confirmed ? State.CONFIRMED : State.REFUSED;
        overrides.decide(id, state, person, clock.instant());
        events.publishEvent(new OverrideDecided(trainingCode, id, confirmed));
        if (confirmed) {
            // Two people have decided already; the one who confirmed may take a credential back on the other's
            // proposal.
            reconsideration.decideAgain(trainingCode, override.participantId(), Set.of(override.proposedBy()));
        }
        log(trainingCode, person, state.word(), id, override.participantId(), override.result(), override.reason());
    }

    /** Why this person must not decide an override; empty if the person may. */
    @Transactional(readOnly = true)
    public Optional<String> objection(AwardOverride override, String person) {
        return ties.objection(
                override.trainingCode(), person, ACADEMY_ALONE, works -> override.refuseUnlessMayDecide(person, works));
    }

    /** True for whoever may propose an override. */
    public boolean mayPropose(String person) {
        return ties.isAcademyTeam(person);
    }

    /**
     * One override.
     *
     * @throws Refusal if the training has none with this number
     */
    @Transactional(readOnly = true)
    public AwardOverride find(String trainingCode, long id) {
        return overrides.of(trainingCode).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(Overrides::unknown);
    }

    /** The overrides of a training, oldest first. */
    @Transactional(readOnly = true)
    public List<AwardOverride> of(String trainingCode) {
        return overrides.of(trainingCode);
    }

    /** How many overrides of a training are proposed, confirmed and refused. */
    @Transactional(readOnly = true)
    public Map<String, Integer> counts(String trainingCode) {
        Map<String, Integer> counts = new TreeMap<>();
        Arrays.stream(State.values()).forEach(state -> counts.put(state.word(), 0));
        overrides.of(trainingCode).forEach(each -> counts.merge(each.state().word(), 1, Integer::sum));
        return counts;
    }

    private static Refusal unknown() {
        return Refusal.unknown("This training has no override with this number.");
    }

    private void log(
            String trainingCode, String person, String word, long id, long participant, AwardResult to, String why) {
        trainings.decided(
                trainingCode,
                OVERRIDE,
                person,
                Optional.empty(),
                word,
                "Override " + id + ", participant " + participant + ", " + to.word() + ": " + why);
    }
}

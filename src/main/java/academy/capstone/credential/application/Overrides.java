package academy.capstone.credential.application;

import academy.capstone.credential.domain.AwardOverride;
import academy.capstone.credential.domain.AwardOverride.State;
import academy.capstone.credential.domain.AwardResult;
import academy.capstone.credential.persistence.OverrideRepository;
import academy.capstone.people.People;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.Refusal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets two people of the academy team decide an award otherwise than the rules do, until the director signs: one proposes with
 * a reason, another confirms. The director sees and signs what they decided.
 */
@Service
public class Overrides {

    private static final int LONGEST_REASON = 900;
    /** Under this name overrides stand in the decision log, which knows nobody's name. */
    private static final String OVERRIDE = "OverrideAward";

    private final OverrideRepository overrides;
    private final Reconsideration reconsideration;
    private final Trainings trainings;
    private final People people;
    private final Clock clock;

    Overrides(
            OverrideRepository overrides,
            Reconsideration reconsideration,
            Trainings trainings,
            People people,
            Clock clock) {
        this.overrides = overrides;
        this.reconsideration = reconsideration;
        this.trainings = trainings;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Proposes another result for a participant. Returns the id of the proposal.
     *
     * @param result certificate, badge or none
     * @throws Refusal if the person may not, the result or the reason is at fault, the participant has no award that waits, or
     *     another proposal does
     */
    @Transactional
    public long propose(String trainingCode, long participantId, String person, String result, String reason) {
        refuseUnlessAcademyTeam(person);
        AwardResult to = Arrays.stream(AwardResult.values())
                .filter(each -> each.word().equals(result.strip()))
                .filter(each -> each == AwardResult.NONE || each.credential().isPresent())
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("result", "Please give certificate, badge or none as the result."));
        String why = reason(reason);
        reconsideration.refuseUnlessUnsigned(trainingCode, participantId);
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
     * @throws Refusal if the person must not, somebody was faster, or the director has signed meanwhile
     */
    @Transactional
    public void decide(String trainingCode, long id, String person, boolean confirmed) {
        refuseUnlessAcademyTeam(person);
        AwardOverride override = overrides
                .lock(trainingCode, id)
                .orElseThrow(() -> Refusal.unknown("This training has no override with this number."));
        override.refuseUnlessMayDecide(person, worksFor(trainingCode, person));
        State state = confirmed ? State.CONFIRMED : State.REFUSED;
        if (confirmed) {
            reconsideration.refuseUnlessUnsigned(trainingCode, override.participantId());
        }
        overrides.decide(id, state, person, clock.instant());
        if (confirmed) {
            reconsideration.decideAgain(trainingCode, override.participantId());
        }
        log(trainingCode, person, state.word(), id, override.participantId(), override.result(), override.reason());
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

    private boolean worksFor(String trainingCode, String person) {
        return trainings.coordinatorsEver(trainingCode).contains(person)
                || trainings.currentOutline(trainingCode).outline().instructors().stream()
                        .anyMatch(each -> person.equals(each.user()));
    }

    private void refuseUnlessAcademyTeam(String person) {
        if (!people.isMember(person, Group.ACADEMY_TEAM)) {
            throw Refusal.forbidden("Only the academy team overrides awards.");
        }
    }

    private static String reason(String typed) {
        String reason = typed.strip();
        if (reason.isEmpty()) {
            throw Refusal.invalid("reason", "The reason is missing. Please give it.");
        }
        PlainText.fault("The reason", reason, LONGEST_REASON).ifPresent(fault -> {
            throw Refusal.invalid("reason", fault);
        });
        return reason;
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

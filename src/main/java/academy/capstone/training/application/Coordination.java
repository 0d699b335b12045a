package academy.capstone.training.application;

import academy.capstone.people.Bureau;
import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.training.Decision;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.training.persistence.CoordinationRepository;
import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.Rechecks;
import academy.capstone.workflow.RoleHolders;
import academy.capstone.workflow.Variables;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who coordinates a training, and who goes on with it when the coordinator has left. */
@Service
@Transactional
public class Coordination {

    private final Trainings trainings;
    private final CoordinationRepository coordination;
    private final People people;
    private final Accounts accounts;
    private final RoleHolders roles;
    private final Rechecks rechecks;
    private final Clock clock;

    Coordination(
            Trainings trainings,
            CoordinationRepository coordination,
            People people,
            Accounts accounts,
            RoleHolders roles,
            Rechecks rechecks,
            Clock clock) {
        this.trainings = trainings;
        this.coordination = coordination;
        this.people = people;
        this.accounts = accounts;
        this.roles = roles;
        this.rechecks = rechecks;
        this.clock = clock;
    }

    /** Notes who proposed, and in which bureau. */
    void begin(String trainingCode, String person) {
        coordination.begin(trainingCode, person, bureau(person), clock.instant());
    }

    /**
     * Lets somebody else coordinate the training, in its running processes, too. The former coordinator stays in the record.
     * Does nothing if {@code from} does not coordinate it any more.
     */
    public void pass(String trainingCode, String from, String to) {
        if (coordination.end(trainingCode, from, to, clock.instant())) {
            begin(trainingCode, to);
            roles.replace(trainingCode, Variables.COORDINATOR, from, to);
            rechecks.ofTraining(trainingCode);
        }
    }

    /**
     * Who goes on with the training in place of a coordinator who has left: a coordinator of the same bureau, of the training's
     * region if there is one, who is there today and had no other part in the training.
     */
    @Transactional(readOnly = true)
    public Optional<String> successor(String trainingCode) {
        TrainingFacts facts = trainings.facts(trainingCode);
        Set<String> involved = involved(trainingCode);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return people.members(Group.COORDINATORS).stream()
                .filter(person -> person.bureau().equals(Optional.of(facts.bureau())))
                .filter(person -> !involved.contains(person.id()))
                .filter(person -> !people.isAbsent(person.id(), today))
                .min(Comparator.comparing((Person person) -> !person.region().equals(Optional.of(facts.region())))
                        .thenComparing(Person::id))
                .map(Person::id);
    }

    /** True if the coordinator has no account, has left the coordinators, or works in another bureau since. */
    @Transactional(readOnly = true)
    public boolean isVacant(TrainingFacts facts) {
        List<String> groups = accounts.groupsOf(facts.coordinator());
        boolean member = groups.contains(Group.COORDINATORS.id()) || groups.contains(Group.TASK_FORCE.id());
        return !member || hasMoved(facts.code(), facts.coordinator());
    }

    /** True if the coordinator works in another bureau than when the role was given. */
    boolean hasMoved(String trainingCode, String person) {
        return coordination
                .bureauOf(trainingCode, person)
                .filter(then -> !Optional.of(then).equals(bureau(person)))
                .isPresent();
    }

    /** True for the coordinator and for everybody who was. */
    boolean hasCoordinated(String trainingCode, String person) {
        return coordination.everybody(trainingCode).contains(person);
    }

    private Set<String> involved(String trainingCode) {
        Set<String> involved = new HashSet<>(coordination.everybody(trainingCode));
        trainings.decisions(trainingCode).stream()
                .map(Decision::person)
                .flatMap(Optional::stream)
                .forEach(involved::add);
        return involved;
    }

    private Optional<Bureau> bureau(String person) {
        return people.find(person).flatMap(Person::bureau);
    }
}

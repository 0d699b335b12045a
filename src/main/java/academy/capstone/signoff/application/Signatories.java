package academy.capstone.signoff.application;

import academy.capstone.people.Absence;
import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.signoff.domain.SignOffStep;
import academy.capstone.signoff.domain.Signature;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.Group;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who signs in a role, as of today. Whoever has a part in the training is passed over: in the place of a director or a
 * substitute with such a part, senior management signs. While somebody is away, one other person acts and nobody else; when
 * all who could are away too, the one whose signature it is stays responsible.
 */
@Service
@Transactional(readOnly = true)
class Signatories {

    static final String DIRECTOR = "director";
    static final String DEPUTY = "deputy";

    private final Trainings trainings;
    private final People people;
    private final Accounts accounts;
    private final SignatoryConflicts conflicts;
    private final Clock clock;

    Signatories(Trainings trainings, People people, Accounts accounts, SignatoryConflicts conflicts, Clock clock) {
        this.trainings = trainings;
        this.people = people;
        this.accounts = accounts;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /** Who signs a step that waits. */
    Signature today(SignOffStep step) {
        return today(trainings.facts(step.trainingCode()), step.role());
    }

    /**
     * Who signs in a role.
     *
     * @throws IllegalStateException if nobody may
     */
    Signature today(TrainingFacts facts, String role) {
        LocalDate today = LocalDate.now(clock);
        Person signatory = Stream.concat(holders(facts, role).stream(), seniorManagement().stream())
                .filter(each -> mayAct(facts, each))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody may sign off " + facts.code() + "."));
        Optional<LocalDate> until = absentUntil(signatory.id(), today);
        String acting = until.isEmpty() ? signatory.id() : standIn(facts, signatory, today);
        return new Signature(signatory.id(), acting, until);
    }

    /** The role in words. */
    String office(TrainingFacts facts, String role) {
        return switch (role) {
            case DIRECTOR -> "Director of " + facts.bureau();
            case DEPUTY -> "Deputy Secretary-General";
            default -> group(role).map(Group::label).orElse(role);
        };
    }

    private String standIn(TrainingFacts facts, Person absent, LocalDate today) {
        return Stream.concat(Stream.of(people.actingFor(absent, today)), seniorManagement().stream())
                .filter(each -> !each.id().equals(absent.id()))
                .filter(each -> !people.isAbsent(each.id(), today) && mayAct(facts, each))
                .map(Person::id)
                .findFirst()
                .orElse(absent.id());
    }

    private boolean mayAct(TrainingFacts facts, Person person) {
        return !accounts.groupsOf(person.id()).isEmpty()
                && conflicts.of(facts.code(), person.id()).isEmpty();
    }

    private List<Person> holders(TrainingFacts facts, String role) {
        return switch (role) {
            case DIRECTOR -> people.directorOf(facts.bureau()).stream().toList();
            case DEPUTY -> seniorManagement();
            default -> group(role).map(people::members).orElse(List.of());
        };
    }

    private List<Person> seniorManagement() {
        return people.members(Group.SENIOR_MANAGEMENT);
    }

    private static Optional<Group> group(String role) {
        return Arrays.stream(Group.values())
                .filter(each -> each.id().equals(role))
                .findFirst();
    }

    /** Of several absences at the same time, that one counts whose substitute acts: the one that began last. */
    private Optional<LocalDate> absentUntil(String person, LocalDate today) {
        return people.absences(List.of(person), today, today).stream()
                .max(Comparator.comparing(Absence::firstDay))
                .map(Absence::lastDay);
    }
}

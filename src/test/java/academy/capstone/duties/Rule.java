package academy.capstone.duties;

import static academy.capstone.duties.Relation.ASKED;
import static academy.capstone.duties.Relation.AUTHOR;
import static academy.capstone.duties.Relation.COUNTERPART;
import static academy.capstone.duties.Relation.FORMER_AUTHOR;
import static academy.capstone.duties.Relation.INSTRUCTOR;
import static academy.capstone.duties.Relation.RECUSED;
import static academy.capstone.duties.Relation.REVIEWER;
import static academy.capstone.duties.Relation.SAME_DIVISION;
import static academy.capstone.duties.Relation.SIGNATORY;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * DOMAIN's rules on who does what, written down a second time and without a look at the application: "nobody acts on
 * their own work: the coordinator never reviews or signs the same training, a reviewer never belongs to the proposing
 * division, a reviewer never signs off, instructor and confirmer of results differ".
 *
 * @param groups one of which the person belongs to at this moment; none: no group is asked for
 * @param named what the person must be to the training; none: any member of the groups
 * @param never what the person must not be to the training
 * @param instead whoever is this to the training needs no group
 */
record Rule(String task, Set<String> groups, Set<Relation> named, Set<Relation> never, Set<Relation> instead) {

    private static final String COORDINATORS = "coordinators";
    private static final String REVIEWERS = "reviewers";
    private static final String ACADEMY = "academy-team";
    private static final String TASK_FORCE = "task-force";
    private static final String DIRECTORS = "directors";
    private static final String SENIOR = "senior-management";

    static final Map<String, Rule> ALL = Stream.of(
                    by("UserTask_ResolveDuplicates", COORDINATORS).named(AUTHOR),
                    by("UserTask_ConsultOtherBureau", COORDINATORS)
                            .named(COUNTERPART)
                            .never(AUTHOR, FORMER_AUTHOR),
                    by("UserTask_PrepareOutline", COORDINATORS).named(AUTHOR),
                    by("UserTask_ReviseOutline", COORDINATORS).named(AUTHOR),
                    by("UserTask_AppointReviewers", TASK_FORCE).never(AUTHOR, FORMER_AUTHOR, REVIEWER),
                    by("UserTask_ReviewContent", REVIEWERS)
                            .named(ASKED)
                            .never(AUTHOR, FORMER_AUTHOR, SAME_DIVISION, INSTRUCTOR, RECUSED),
                    by("UserTask_ReviewDesign", REVIEWERS)
                            .named(ASKED)
                            .never(AUTHOR, FORMER_AUTHOR, SAME_DIVISION, INSTRUCTOR, RECUSED),
                    by("UserTask_ConfirmSilence", TASK_FORCE).never(AUTHOR, FORMER_AUTHOR, REVIEWER),
                    by("UserTask_DecideAsChair", TASK_FORCE).never(AUTHOR, FORMER_AUTHOR, REVIEWER),
                    by("UserTask_SignOff", DIRECTORS, SENIOR)
                            .named(SIGNATORY)
                            .never(AUTHOR, FORMER_AUTHOR, REVIEWER, INSTRUCTOR),
                    by("UserTask_SetUpCourse", ACADEMY),
                    by("UserTask_DevelopMaterials", COORDINATORS).named(AUTHOR),
                    by("UserTask_CheckMaterials", ACADEMY).never(AUTHOR, FORMER_AUTHOR),
                    by("UserTask_PromoteTraining", COORDINATORS).named(AUTHOR),
                    by("UserTask_SelectParticipants", COORDINATORS).named(AUTHOR),
                    by("UserTask_ConfirmReadiness", ACADEMY).orElse(AUTHOR),
                    by("UserTask_RecordResults").named(INSTRUCTOR).never(AUTHOR, FORMER_AUTHOR),
                    by("UserTask_ConfirmResults", COORDINATORS).named(AUTHOR).never(INSTRUCTOR),
                    by("UserTask_WriteReport", COORDINATORS).named(AUTHOR),
                    by("UserTask_ValidateReport", ACADEMY).never(AUTHOR, FORMER_AUTHOR),
                    by("UserTask_SignCredentials", DIRECTORS, SENIOR)
                            .named(SIGNATORY)
                            .never(AUTHOR, FORMER_AUTHOR, INSTRUCTOR),
                    by("UserTask_ReviseAwards", ACADEMY),
                    by("UserTask_DecideContent", COORDINATORS).named(AUTHOR))
            .collect(Collectors.toUnmodifiableMap(Rule::task, Function.identity()));

    /** Tasks that are taken from a list instead of being given to somebody. */
    boolean isOffered() {
        return named.isEmpty();
    }

    /** True if the person may take and complete the task; false if not. */
    boolean allows(Person person, Set<Relation> relations) {
        if (!person.hasAccount() || relations.stream().anyMatch(never::contains)) {
            return false;
        }
        if (relations.stream().anyMatch(instead::contains)) {
            return true;
        }
        boolean member = groups.isEmpty() || person.groups().stream().anyMatch(groups::contains);
        return member && (named.isEmpty() || relations.stream().anyMatch(named::contains));
    }

    private static Rule by(String task, String... groups) {
        return new Rule(task, Set.of(groups), Set.of(), Set.of(), Set.of());
    }

    private Rule named(Relation... relations) {
        return new Rule(task, groups, set(relations), never, instead);
    }

    private Rule never(Relation... relations) {
        return new Rule(task, groups, named, set(relations), instead);
    }

    private Rule orElse(Relation... relations) {
        return new Rule(task, groups, named, never, set(relations));
    }

    private static Set<Relation> set(Relation... relations) {
        return EnumSet.copyOf(List.of(relations));
    }

    /** Somebody, whatever the training. */
    record Person(String id, Set<String> groups, Optional<String> password) {

        boolean hasAccount() {
            return password.isPresent();
        }
    }
}

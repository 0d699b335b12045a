package academy.capstone.people.process;

import static academy.capstone.workflow.Group.ACADEMY_TEAM;
import static academy.capstone.workflow.Group.COORDINATORS;
import static academy.capstone.workflow.Group.DIRECTORS;
import static academy.capstone.workflow.Group.REVIEWERS;
import static academy.capstone.workflow.Group.SENIOR_MANAGEMENT;
import static academy.capstone.workflow.Group.TASK_FORCE;

import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.Duty;
import academy.capstone.workflow.DutyRule;
import academy.capstone.workflow.Group;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A task that a process gives to one person belongs to a role, and the role to a group: who has left it has lost the task. */
@Component
class MembershipDuty implements DutyRule {

    private static final Set<Group> COORDINATION = Set.of(COORDINATORS, TASK_FORCE);
    private static final Set<Group> SIGNATURE = Set.of(DIRECTORS, SENIOR_MANAGEMENT);

    /** One of the groups is enough. The task force coordinates where a bureau has no coordinator left. */
    private static final Map<String, Set<Group>> GROUPS = Map.ofEntries(
            Map.entry("UserTask_ResolveDuplicates", COORDINATION),
            Map.entry("UserTask_PrepareOutline", COORDINATION),
            Map.entry("UserTask_ReviseOutline", COORDINATION),
            Map.entry("UserTask_DevelopMaterials", COORDINATION),
            Map.entry("UserTask_PromoteTraining", COORDINATION),
            Map.entry("UserTask_SelectParticipants", COORDINATION),
            Map.entry("UserTask_ConfirmResults", COORDINATION),
            Map.entry("UserTask_WriteReport", COORDINATION),
            Map.entry("UserTask_DecideContent", COORDINATION),
            Map.entry("UserTask_ConfirmReadiness", Set.of(COORDINATORS, TASK_FORCE, ACADEMY_TEAM)),
            Map.entry("UserTask_ConsultOtherBureau", Set.of(COORDINATORS, DIRECTORS, SENIOR_MANAGEMENT)),
            Map.entry("UserTask_ReviewContent", Set.of(REVIEWERS)),
            Map.entry("UserTask_ReviewDesign", Set.of(REVIEWERS)),
            Map.entry("UserTask_SignOff", SIGNATURE),
            Map.entry("UserTask_SignCredentials", SIGNATURE));

    private final Accounts accounts;

    MembershipDuty(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<String> objection(Duty duty) {
        Set<Group> needed = GROUPS.get(duty.taskKey());
        List<String> groups = accounts.groupsOf(duty.person());
        boolean member = needed == null
                ? !groups.isEmpty()
                : needed.stream().map(Group::id).anyMatch(groups::contains);
        return member ? Optional.empty() : Optional.of(sentence(needed));
    }

    private static String sentence(@Nullable Set<Group> needed) {
        return needed == null
                ? "You are not a member of any group (any more); tasks are for members."
                : "This task is for members of the group "
                        + needed.stream().map(Group::label).sorted().collect(Collectors.joining(" or "))
                        + ", and you are not one (any more).";
    }
}

package academy.capstone.training.application;

import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.workflow.Duty;
import academy.capstone.workflow.Group;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The groups that somebody must belong to at the moment of acting, also on a task that the process has given to them by
 * name: whoever has left the group has left the task.
 */
@Service
@Transactional(readOnly = true)
public class Offices {

    private static final Map<String, List<Group>> GROUPS = groups();

    private final People people;
    private final Clock clock;

    Offices(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** The sentence with which the person is refused, if they hold none of the offices of the task (any more). */
    public Optional<String> objection(Duty duty) {
        List<Group> groups = groupsOf(duty.taskKey());
        if (groups.isEmpty()
                || groups.stream().anyMatch(group -> people.isMember(duty.person(), group))
                || groups.contains(Group.DIRECTORS) && standsIn(duty.person(), groups)) {
            return Optional.empty();
        }
        String names = String.join(" or ", groups.stream().map(Group::label).toList());
        return Optional.of("This is for members of " + names + ", and you are not one (any more).");
    }

    /** The task force may take over what a coordinator has left behind. */
    private static List<Group> groupsOf(String task) {
        return CoordinatorTasks.contains(task)
                ? List.of(Group.COORDINATORS, Group.TASK_FORCE)
                : GROUPS.getOrDefault(task, List.of());
    }

    /** A substitute need not be a director. */
    private boolean standsIn(String person, List<Group> groups) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return groups.stream()
                .flatMap(group -> people.members(group).stream())
                .map(member -> people.actingFor(member, today))
                .map(Person::id)
                .anyMatch(person::equals);
    }

    private static Map<String, List<Group>> groups() {
        Map<String, List<Group>> groups = new HashMap<>();
        groups.put("UserTask_ConsultOtherBureau", List.of(Group.COORDINATORS));
        Set.of("UserTask_ReviewContent", "UserTask_ReviewDesign")
                .forEach(task -> groups.put(task, List.of(Group.REVIEWERS)));
        Set.of("UserTask_SignOff", "UserTask_SignCredentials")
                .forEach(task -> groups.put(task, List.of(Group.DIRECTORS, Group.SENIOR_MANAGEMENT)));
        return Map.copyOf(groups);
    }
}

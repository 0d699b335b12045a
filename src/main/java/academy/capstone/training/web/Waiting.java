package academy.capstone.training.web;

import academy.capstone.people.People;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.OpenTask;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An open task as the course file shows it.
 *
 * @param who the person who has it, or the groups that it is offered to
 * @param mine true if the one who looks has it
 */
record Waiting(
        String id,
        String key,
        String name,
        String who,
        Instant since,
        @Nullable Instant due,
        boolean late,
        boolean mine) {

    static List<Waiting> of(List<OpenTask> tasks, String person, People people, Instant now) {
        return tasks.stream()
                .sorted(Comparator.comparing(OpenTask::created))
                .map(task -> of(task, person, people, now))
                .toList();
    }

    private static Waiting of(OpenTask task, String person, People people, Instant now) {
        Instant due = task.due();
        String assignee = task.assignee();
        return new Waiting(
                task.id(),
                task.key(),
                task.name(),
                assignee == null ? groups(task.groups()) : people.nameOf(assignee),
                task.created(),
                due,
                due != null && due.isBefore(now),
                person.equals(assignee));
    }

    private static String groups(List<String> ids) {
        return Arrays.stream(Group.values())
                .filter(group -> ids.contains(group.id()))
                .map(Group::label)
                .collect(Collectors.joining(" or "));
    }
}

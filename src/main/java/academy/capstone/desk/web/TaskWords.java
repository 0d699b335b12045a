package academy.capstone.desk.web;

import academy.capstone.people.People;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.OpenTask;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the page of a task writes people, groups and moments. */
public final class TaskWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    private final People people;

    TaskWords(People people) {
        this.people = people;
    }

    public String person(String userId) {
        return people.nameOf(userId);
    }

    public String groups(List<String> ids) {
        return Arrays.stream(Group.values())
                .filter(group -> ids.contains(group.id()))
                .map(Group::label)
                .collect(Collectors.joining(" or "));
    }

    /** Who has a task, or to whom it is offered. */
    public String who(OpenTask task) {
        String holder = task.assignee();
        return holder == null ? groups(task.groups()) : person(holder);
    }

    public String day(Instant moment) {
        return DAY.format(moment.atZone(ZoneOffset.UTC));
    }

    public String moment(Instant moment) {
        return MOMENT.format(moment.atZone(ZoneOffset.UTC));
    }
}

package academy.capstone.training.web;

import academy.capstone.people.People;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.OpenTask;
import academy.capstone.workflow.OpenTasks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for a person, as the start page shows it. */
@Component
class MyWork {

    /** Whoever has more waiting works through it in Tasklist. */
    private static final int LONGEST = 50;

    private final OpenTasks tasks;
    private final Trainings trainings;
    private final Accounts accounts;
    private final People people;
    private final Clock clock;

    MyWork(OpenTasks tasks, Trainings trainings, Accounts accounts, People people, Clock clock) {
        this.tasks = tasks;
        this.trainings = trainings;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    View of(String person) {
        List<String> groups = accounts.groupsOf(person);
        Map<String, Optional<TrainingFacts>> facts = new HashMap<>();
        return new View(
                rows(tasks.assignedTo(person, LONGEST), facts, person),
                rows(tasks.offeredTo(person, groups, LONGEST), facts, person),
                groups.contains(Group.COORDINATORS.id()));
    }

    private List<Row> rows(List<OpenTask> open, Map<String, Optional<TrainingFacts>> facts, String person) {
        return open.stream()
                .map(task -> row(task, facts.computeIfAbsent(task.trainingCode(), trainings::find), person))
                .toList();
    }

    private Row row(OpenTask task, Optional<TrainingFacts> facts, String person) {
        Instant due = task.due();
        ZoneId zone = clock.getZone();
        return new Row(
                task.id(),
                task.name(),
                task.trainingCode(),
                facts.map(TrainingFacts::title).orElse(task.trainingCode()),
                facts.map(each -> each.stage().label()).orElse(""),
                facts.map(TrainingFacts::coordinator)
                        .filter(coordinator -> !coordinator.equals(person))
                        .map(people::nameOf)
                        .orElse(""),
                due == null ? null : LocalDate.ofInstant(due, zone),
                due != null && due.isBefore(clock.instant()));
    }

    /**
     * @param mine what the person holds, the most urgent first
     * @param offered what somebody of the person's groups should take
     * @param mayPropose whether the person may propose a training
     */
    record View(List<Row> mine, List<Row> offered, boolean mayPropose) {

        /** How many of one's own tasks should have been done by now. */
        public long overdue() {
            return mine.stream().filter(Row::late).count();
        }
    }

    /**
     * One task.
     *
     * @param waits name of the coordinator who waits for it; empty text if that is the person
     * @param due the day by which it is to be done; null if none is set
     * @param late whether that moment has passed
     */
    record Row(
            String id,
            String task,
            String code,
            String title,
            String stage,
            String waits,
            @Nullable LocalDate due,
            boolean late) {}
}

package academy.capstone.training.application;

import academy.capstone.notification.Notice;
import academy.capstone.notification.Notices;
import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.OpenTask;
import academy.capstone.workflow.OpenTasks;
import academy.capstone.workflow.TaskHandedOver;
import academy.capstone.workflow.TaskTaken;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps in the course file that a task has another owner, and tells everybody concerned. */
@Service
@Transactional
class HandoverRecords {

    private final Trainings trainings;
    private final Coordination coordination;
    private final Notices notices;
    private final OpenTasks tasks;
    private final People people;

    HandoverRecords(Trainings trainings, Coordination coordination, Notices notices, OpenTasks tasks, People people) {
        this.trainings = trainings;
        this.coordination = coordination;
        this.notices = notices;
        this.tasks = tasks;
        this.people = people;
    }

    @EventListener
    void record(TaskHandedOver handover) {
        Optional<TrainingFacts> facts = trainings.find(handover.task().trainingCode());
        if (facts.isPresent()) {
            trainings.handedOver(facts.get().code(), handover.task().key(), sentence(handover));
            tell(handover, facts.get());
        }
    }

    /** Who takes a task over that its coordinator has left takes the training over. */
    @EventListener
    void follow(TaskTaken taken) {
        if (CoordinatorTasks.contains(taken.taskKey())) {
            trainings
                    .find(taken.trainingCode())
                    .map(TrainingFacts::coordinator)
                    .filter(coordinator -> !coordinator.equals(taken.person()))
                    .ifPresent(coordinator -> coordination.pass(taken.trainingCode(), coordinator, taken.person()));
        }
    }

    private String sentence(TaskHandedOver handover) {
        String why = handover.from().isEmpty()
                ? "Nobody held this task."
                : handover.accountGone()
                        ? people.nameOf(handover.from()) + " has no account any more."
                        : people.nameOf(handover.from()) + " may not hold this task (any more).";
        String now = handover.to()
                .map(heir -> people.nameOf(heir) + " takes it over.")
                .orElse(
                        handover.offeredTo().isEmpty()
                                ? "Nobody takes it over yet."
                                : "It is offered to: " + labels(handover.offeredTo()) + ".");
        return why + " " + now;
    }

    private void tell(TaskHandedOver handover, TrainingFacts facts) {
        Set<String> told = new TreeSet<>();
        handover.to().ifPresent(heir -> {
            told.add(heir);
            post("inherit-task", heir, handover, facts, due(handover), Map.of());
        });
        if (!handover.accountGone() && people.find(handover.from()).isPresent() && told.add(handover.from())) {
            post("lose-task", handover.from(), handover, facts, null, Map.of("reason", handover.reason()));
        }
        if (handover.to().isEmpty()) {
            groupsToTell(handover.offeredTo()).stream()
                    .flatMap(group -> people.members(group).stream())
                    .map(Person::id)
                    .filter(told::add)
                    .forEach(member -> post(
                            handover.offeredTo().isEmpty() ? "find-owner" : "offer-task",
                            member,
                            handover,
                            facts,
                            handover.task().due(),
                            Map.of()));
        }
        if (people.find(facts.coordinator()).isPresent() && told.add(facts.coordinator())) {
            post("report-handover", facts.coordinator(), handover, facts, null, Map.of());
        }
    }

    private void post(
            String purpose,
            String recipient,
            TaskHandedOver handover,
            TrainingFacts facts,
            @Nullable Instant due,
            Map<String, String> more) {
        Map<String, String> shown = new HashMap<>(more);
        shown.put(Notice.TITLE, facts.title());
        shown.put("task", handover.task().name());
        shown.put(Notice.TASK_ID, handover.task().id());
        notices.post(new Notice(
                String.join(
                        ":",
                        handover.task().id(),
                        purpose,
                        handover.from(),
                        handover.to().orElse(""),
                        recipient),
                recipient,
                purpose,
                facts.code(),
                due,
                "/trainings/" + facts.code(),
                shown));
    }

    /** The heir's own time, which the handover has set. */
    private @Nullable Instant due(TaskHandedOver handover) {
        return tasks.find(handover.task().id())
                .map(OpenTask::due)
                .orElse(handover.task().due());
    }

    /** A task without an owner is the secretariat's business. */
    private static List<Group> groupsToTell(List<String> offeredTo) {
        return offeredTo.isEmpty()
                ? List.of(Group.TASK_FORCE)
                : Arrays.stream(Group.values())
                        .filter(group -> offeredTo.contains(group.id()))
                        .toList();
    }

    private static String labels(List<String> groups) {
        return groupsToTell(groups).stream().map(Group::label).collect(Collectors.joining(", "));
    }
}

package academy.capstone.review.application;

import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.review.domain.Assignment;
import academy.capstone.review.domain.ReviewKind;
import academy.capstone.review.persistence.AssignmentRepository;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.OpenTask;
import academy.capstone.workflow.OpenTasks;
import academy.capstone.workflow.TaskHeir;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A review is not handed on as it is: the process takes the reviewer off it and asks another one, with the full window. So
 * nobody inherits the task; it ends as soon as the transaction stands that took it from its holder.
 */
@Component
class ReviewHeir implements TaskHeir {

    private static final String DESIGN = "UserTask_ReviewDesign";
    private static final Set<String> REVIEWS = Set.of("UserTask_ReviewContent", DESIGN);
    private static final String WHY =
            "You have left, changed your unit, or may not review this training for another reason; somebody else is asked.";

    private final Trainings trainings;
    private final AssignmentRepository assignments;
    private final OpenTasks tasks;
    private final People people;
    private final Availability availability;
    private final ReviewerChange change;
    private final TransactionTemplate apart;

    ReviewHeir(
            Trainings trainings,
            AssignmentRepository assignments,
            OpenTasks tasks,
            People people,
            Availability availability,
            @Lazy ReviewerChange change,
            PlatformTransactionManager transactions) {
        this.trainings = trainings;
        this.assignments = assignments;
        this.tasks = tasks;
        this.people = people;
        this.availability = availability;
        this.change = change;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public boolean serves(String taskKey) {
        return REVIEWS.contains(taskKey);
    }

    @Override
    public Optional<String> heir(OpenTask task) {
        leaving(task).ifPresent(person -> afterwards(() -> change.replaceByRule(task, person, WHY)));
        return Optional.empty();
    }

    /** Who will be away until the window ends is thanked now, not taken for consenting silently. */
    @Override
    public void relieve(OpenTask task) {
        Optional<Person> holder = Optional.ofNullable(task.assignee()).flatMap(people::find);
        Optional<Instant> due = Optional.ofNullable(task.due());
        if (holder.isPresent() && due.isPresent()) {
            Person person = holder.get();
            owed(task)
                    .filter(each -> each.person().equals(person.id()))
                    .findFirst()
                    .flatMap(each -> availability.awayForTheRest(person, each.assignedAt(), due.get()))
                    .map(reason -> person.name() + " " + reason + "; somebody else is asked.")
                    .ifPresent(reason -> replace(task, person.id(), reason));
        }
    }

    private void replace(OpenTask task, String person, String reason) {
        change.replaceByRule(task, person, reason);
        trainings.handedOver(task.trainingCode(), task.key(), reason);
    }

    /** The holder; of a task without one, whoever of the round owes a review and holds none. */
    private Optional<String> leaving(OpenTask task) {
        if (task.assignee() != null) {
            return Optional.of(task.assignee());
        }
        return owed(task)
                .map(Assignment::person)
                .filter(person -> tasks.of(task.trainingCode()).stream()
                        .noneMatch(each ->
                                person.equals(each.assignee()) && each.key().equals(task.key())))
                .findFirst();
    }

    private Stream<Assignment> owed(OpenTask task) {
        int round = trainings.facts(task.trainingCode()).round();
        ReviewKind kind = task.key().equals(DESIGN) ? ReviewKind.DESIGN : ReviewKind.CONTENT;
        return assignments.of(task.trainingCode()).stream()
                .filter(each -> each.round() == round && each.state() == Assignment.State.ASKED)
                .filter(each -> each.kind() == kind);
    }

    private void afterwards(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            apart.executeWithoutResult(status -> work.run());
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                apart.executeWithoutResult(status -> work.run());
            }
        });
    }
}

package academy.capstone.workflow.handover;

import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.OpenTask;
import academy.capstone.workflow.OpenTasks;
import academy.capstone.workflow.TaskHandedOver;
import academy.capstone.workflow.TaskHeir;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives tasks whose holder may not keep them to somebody else, each person's tasks in one transaction. */
@Service
class Successions {

    private static final Logger LOG = LoggerFactory.getLogger(Successions.class);
    private static final String GONE = "Your account has been closed.";

    /** More tasks than one person ever holds at once. */
    private static final int ALL_OF_A_PERSON = 10_000;

    private final OpenTasks tasks;
    private final TaskOwners owners;
    private final Holders holders;
    private final Accounts accounts;
    private final ObjectProvider<TaskHeir> heirs;
    private final ApplicationEventPublisher events;

    Successions(
            OpenTasks tasks,
            TaskOwners owners,
            Holders holders,
            Accounts accounts,
            ObjectProvider<TaskHeir> heirs,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.owners = owners;
        this.holders = holders;
        this.accounts = accounts;
        this.heirs = heirs;
        this.events = events;
    }

    /** Looks at all that a person holds and notes how the person stands. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void examine(String person, String standing) {
        boolean gone = !accounts.exists(person);
        for (OpenTask task : tasks.assignedTo(person, ALL_OF_A_PERSON)) {
            Optional<String> reason = gone ? Optional.of(GONE) : owners.objection(task.id(), person);
            reason.ifPresentOrElse(
                    why -> handOver(task, person, why), () -> expert(task).ifPresent(each -> each.relieve(task)));
        }
        if (gone) {
            owners.revokeAll(person);
        }
        holders.note(person, standing);
    }

    /** Finds an owner for a task that its process gave to somebody who must not have it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void settle(String taskId, String named, String reason) {
        tasks.find(taskId)
                .filter(task -> task.assignee() == null)
                .ifPresent(task -> handOver(task, named, accounts.exists(named) ? reason : GONE));
    }

    /** Asks once more for an owner of a task that has none. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void adopt(String taskId) {
        String named = owners.namedByProcess(taskId).orElse("");
        tasks.find(taskId).filter(task -> task.assignee() == null).ifPresent(task -> {
            OpenTask asHeld = held(task, named);
            Optional<String> heir = heirOf(asHeld);
            List<String> groups = heir.isPresent() ? List.of() : groupsFor(asHeld);
            if (heir.isPresent() || !groups.isEmpty()) {
                owners.give(task.id(), named, heir, groups);
                tell(asHeld, named, "You may not hold this task.", heir, groups);
            }
        });
    }

    private void handOver(OpenTask task, String from, String reason) {
        OpenTask asHeld = held(task, from);
        Optional<String> heir = heirOf(asHeld);
        List<String> groups = heir.isPresent() ? List.of() : groupsFor(asHeld);
        owners.give(task.id(), from, heir, groups);
        tell(asHeld, from, reason, heir, groups);
    }

    private void tell(OpenTask task, String from, String reason, Optional<String> heir, List<String> groups) {
        LOG.info("{} of {} passes from {} to {}", task.key(), task.trainingCode(), from, heir.orElse("" + groups));
        events.publishEvent(new TaskHandedOver(task, from, !accounts.exists(from), reason, heir, groups));
    }

    private Optional<TaskHeir> expert(OpenTask task) {
        return heirs.orderedStream().filter(each -> each.serves(task.key())).findFirst();
    }

    /** Whom the rules refuse inherits nothing, whoever proposes it. */
    private Optional<String> heirOf(OpenTask task) {
        return expert(task)
                .flatMap(each -> each.heir(task))
                .filter(heir -> !heir.equals(task.assignee()))
                .filter(heir -> {
                    Optional<String> objection = accounts.exists(heir)
                            ? owners.objectionToHeir(task.id(), heir)
                            : Optional.of("There is no such account.");
                    objection.ifPresent(why -> LOG.warn("{} cannot inherit {}: {}", heir, task.key(), why));
                    return objection.isEmpty();
                });
    }

    /** The task's own groups come first; a task of a kind that no heir serves goes to the secretariat at last. */
    private List<String> groupsFor(OpenTask task) {
        if (!task.groups().isEmpty()) {
            return task.groups();
        }
        return expert(task).map(each -> each.offeredTo(task)).orElse(List.of(Group.TASK_FORCE)).stream()
                .map(Group::id)
                .toList();
    }

    private static OpenTask held(OpenTask task, String person) {
        return new OpenTask(
                task.id(),
                task.key(),
                task.name(),
                task.trainingCode(),
                person,
                task.groups(),
                task.created(),
                task.due());
    }
}

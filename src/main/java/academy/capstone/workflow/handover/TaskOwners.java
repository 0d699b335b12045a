package academy.capstone.workflow.handover;

import academy.capstone.workflow.Deadlines;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.engine.ApplicationAuthority;
import academy.capstone.workflow.form.TaskDuties;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The owners of tasks in the engine: who is named, who may be, and the change from one to another. */
@Component
class TaskOwners {

    /** An assignment such as <code>${reviewer}</code>. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\s*([A-Za-z]+)\\s*}");

    private final ProcessEngineConfigurationImpl engine;
    private final AuthorizationService authorizations;
    private final ApplicationAuthority authority;
    private final TaskDuties duties;
    private final Deadlines deadlines;

    TaskOwners(
            @Lazy ProcessEngineConfigurationImpl engine,
            @Lazy AuthorizationService authorizations,
            ApplicationAuthority authority,
            TaskDuties duties,
            Deadlines deadlines) {
        this.engine = engine;
        this.authorizations = authorizations;
        this.authority = authority;
        this.duties = duties;
        this.deadlines = deadlines;
    }

    /** Why the person must not hold the task (any more). */
    Optional<String> objection(String taskId, String person) {
        return with(taskId, task -> duties.objection(person, task)).flatMap(Function.identity());
    }

    /** The same for an heir, whom the process does not name yet. */
    Optional<String> objectionToHeir(String taskId, String heir) {
        return with(taskId, task -> duties.objectionToNamed(heir, task)).flatMap(Function.identity());
    }

    /** Whom the process names for the task. */
    Optional<String> namedByProcess(String taskId) {
        return with(taskId, TaskOwners::named).flatMap(Function.identity());
    }

    /** Gives the task to the heir, or takes it from its holder and offers it to groups. */
    void give(String taskId, String from, Optional<String> heir, List<String> groups) {
        with(taskId, task -> {
            task.setAssignee(heir.orElse(null));
            heir.ifPresent(person -> {
                nameInstead(task, person);
                task.setDueDate(later(task.getDueDate(), deadlines.of(person).getTaskDue()));
            });
            groups.forEach(task::addCandidateGroup);
            task.triggerUpdateEvent();
            return true;
        });
        revoke(from, taskId);
    }

    /** Takes the rights on all tasks from somebody without an account. */
    void revokeAll(String person) {
        delete(authorizations.createAuthorizationQuery().userIdIn(person));
    }

    /** The engine leaves the right on a task to its former holder. */
    private void revoke(String person, String taskId) {
        if (!person.isEmpty()) {
            delete(authorizations
                    .createAuthorizationQuery()
                    .userIdIn(person)
                    .resourceType(Resources.TASK)
                    .resourceId(taskId));
        }
    }

    private void delete(AuthorizationQuery rights) {
        authority.act(
                () -> rights.list().stream().map(Authorization::getId).forEach(authorizations::deleteAuthorization));
    }

    private static Optional<String> named(TaskEntity task) {
        Expression assignee = assignment(task);
        return Optional.ofNullable(assignee == null ? null : assignee.getValue(task))
                .map(Object::toString);
    }

    private static @Nullable Expression assignment(TaskEntity task) {
        return task.getTaskDefinition() == null
                ? null
                : task.getTaskDefinition().getAssigneeExpression();
    }

    /** The variable that named the old holder names the heir from now on. */
    private static void nameInstead(TaskEntity task, String heir) {
        Expression assignee = assignment(task);
        Matcher variable = VARIABLE.matcher(assignee == null ? "" : assignee.getExpressionText());
        if (variable.matches() && Variables.isDeclared(variable.group(1))) {
            task.getExecution().setVariable(variable.group(1), heir);
        }
    }

    private static Date later(@Nullable Date due, Date fresh) {
        return due == null || due.before(fresh) ? fresh : due;
    }

    private <T> Optional<T> with(String taskId, Function<TaskEntity, T> work) {
        return authority.ask(() -> engine.getCommandExecutorTxRequired()
                .execute(command -> Optional.ofNullable(command.getTaskManager().findTaskById(taskId))
                        .map(work)));
    }
}

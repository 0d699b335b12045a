package academy.capstone.workflow.form;

import academy.capstone.workflow.Refusal;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Gives a task back that one holds, so that others may take it. The engine's own right for this would also let one hand
 * the task to anybody, so it is not given to people.
 */
record ReleaseTask(String taskId) implements Command<@Nullable Void> {

    @Override
    public @Nullable Void execute(CommandContext command) {
        String person = command.getAuthenticatedUserId();
        if (person == null) {
            new AssignTaskCmd(taskId, null).execute(command);
            return null;
        }
        TaskEntity task = TakeTask.found(command, taskId);
        if (!person.equals(task.getAssignee())) {
            throw Refusal.forbidden("Only the one who holds the task \"" + task.getName() + "\" can give it back.");
        }
        if (task.getCandidates().isEmpty()) {
            throw Refusal.conflict("The task \"" + task.getName()
                    + "\" is for you alone; if you cannot do it, please tell the academy team.");
        }
        task.setAssignee(null);
        task.triggerUpdateEvent();
        task.logUserOperation(UserOperationLogEntry.OPERATION_TYPE_ASSIGN);
        return null;
    }
}

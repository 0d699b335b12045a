package academy.capstone.workflow.form;

import academy.capstone.workflow.Refusal;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** Takes a task for oneself. The application itself claims as the engine always does. */
record TakeTask(String taskId, String person, TaskDuties duties) implements Command<@Nullable Void> {

    @Override
    public @Nullable Void execute(CommandContext command) {
        String signedIn = command.getAuthenticatedUserId();
        if (signedIn == null) {
            return new ClaimTaskCmd(taskId, person).execute(command);
        }
        if (!signedIn.equals(person)) {
            throw Refusal.forbidden("A task is taken by the one who does it; it cannot be given to somebody else.");
        }
        TaskEntity task = found(command, taskId);
        if (person.equals(task.getAssignee())) {
            return null;
        }
        for (CommandChecker checker : command.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkTaskWork(task);
        }
        if (task.getAssignee() != null) {
            throw Refusal.conflict("The task \"" + task.getName() + "\" is already held by somebody else.");
        }
        duties.allowTaking(person, task);
        task.setAssignee(person);
        task.triggerUpdateEvent();
        task.logUserOperation(UserOperationLogEntry.OPERATION_TYPE_CLAIM);
        return null;
    }

    static TaskEntity found(CommandContext command, String taskId) {
        TaskEntity task = command.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw Refusal.conflict(
                    "This task is no longer there; somebody has completed it, or the training moved on.");
        }
        return task;
    }
}

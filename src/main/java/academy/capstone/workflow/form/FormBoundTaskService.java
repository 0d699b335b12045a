package academy.capstone.workflow.form;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** Leads every way of completing a task through its form, and every way of taking one through the duties. */
class FormBoundTaskService extends TaskServiceImpl {

    private final TaskDuties duties;

    FormBoundTaskService(TaskDuties duties) {
        this.duties = duties;
    }

    @Override
    public void claim(String taskId, @Nullable String userId) {
        commandExecutor.execute(userId == null ? new ReleaseTask(taskId) : new TakeTask(taskId, userId, duties));
    }

    /** From within a process it assigns as the engine always does; from outside it is a claim or a release. */
    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        boolean fromWithin = Context.getCommandContext() != null;
        if (fromWithin || !isPerson()) {
            commandExecutor.execute(new AssignTaskCmd(taskId, userId));
        } else {
            claim(taskId, userId);
        }
    }

    private boolean isPerson() {
        return commandExecutor.execute(command -> command.getAuthenticatedUserId() != null);
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        commandExecutor.execute(new SubmitTaskFormCmd(taskId, variables, false, false));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> variables, boolean deserializeValues) {
        return commandExecutor.execute(new SubmitTaskFormCmd(taskId, variables, true, deserializeValues));
    }
}

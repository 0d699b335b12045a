package academy.capstone.workflow.form;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** Leads every way of completing a task through its form. */
class FormBoundTaskService extends TaskServiceImpl {

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        commandExecutor.execute(new SubmitTaskFormCmd(taskId, variables, false, false));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> variables, boolean deserializeValues) {
        return commandExecutor.execute(new SubmitTaskFormCmd(taskId, variables, true, deserializeValues));
    }

    @Override
    public void resolveTask(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void resolveTask(String taskId, @Nullable Map<String, Object> variables) {
        complete(taskId, variables);
    }
}

package academy.capstone.workflow.form;

import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessInstanceWithVariablesImpl;
import org.camunda.bpm.engine.runtime.ProcessInstanceWithVariables;
import org.camunda.bpm.engine.variable.Variables;

/**
 * A start by key or id. For a person it is the same as submitting the start form; the application itself starts as the
 * engine always does. Starting somewhere else than at the beginning is left to the engine, where the guard waits.
 */
class FormBoundStart extends ProcessInstantiationBuilderImpl {

    private FormBoundStart(CommandExecutor commandExecutor) {
        super(commandExecutor);
    }

    static FormBoundStart byId(CommandExecutor commandExecutor, String processDefinitionId) {
        FormBoundStart start = new FormBoundStart(commandExecutor);
        start.processDefinitionId = processDefinitionId;
        return start;
    }

    static FormBoundStart byKey(CommandExecutor commandExecutor, String processDefinitionKey) {
        FormBoundStart start = new FormBoundStart(commandExecutor);
        start.processDefinitionKey = processDefinitionKey;
        return start;
    }

    @Override
    public ProcessInstanceWithVariables executeWithVariablesInReturn(
            boolean skipCustomListeners, boolean skipIoMappings) {
        if (!getModificationBuilder().getModificationOperations().isEmpty()) {
            return super.executeWithVariablesInReturn(skipCustomListeners, skipIoMappings);
        }
        return commandExecutor.execute(new SubmitIfPerson(this));
    }

    private ProcessInstanceWithVariables startAsApplication() {
        return super.executeWithVariablesInReturn(false, false);
    }

    private record SubmitIfPerson(FormBoundStart start) implements Command<ProcessInstanceWithVariables> {

        @Override
        public ProcessInstanceWithVariables execute(CommandContext command) {
            if (command.getAuthenticatedUserId() == null) {
                return start.startAsApplication();
            }
            ProcessDefinitionEntity process = new GetDeployedProcessDefinitionCmd(start, false).execute(command);
            ExecutionEntity instance = (ExecutionEntity)
                    new SubmitStartFormCmd(process.getId(), start.getBusinessKey(), start.getVariables())
                            .execute(command);
            return new ProcessInstanceWithVariablesImpl(instance, Variables.createVariables());
        }
    }
}

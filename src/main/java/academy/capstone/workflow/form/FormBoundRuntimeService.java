package academy.capstone.workflow.form;

import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;

/** Leads every start by a person through the start form. */
class FormBoundRuntimeService extends RuntimeServiceImpl {

    @Override
    public ProcessInstantiationBuilder createProcessInstanceById(String processDefinitionId) {
        return FormBoundStart.byId(commandExecutor, processDefinitionId);
    }

    @Override
    public ProcessInstantiationBuilder createProcessInstanceByKey(String processDefinitionKey) {
        return FormBoundStart.byKey(commandExecutor, processDefinitionKey);
    }
}

package academy.capstone.workflow.engine;

import academy.capstone.workflow.BusinessOutcome;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;

/** Hands a business outcome to the process as the BPMN error of its code. Everything else escapes as it is. */
class BusinessOutcomes extends DefaultDelegateInterceptor {

    @Override
    protected void handleInvocationInContext(DelegateInvocation invocation) throws Exception {
        try {
            super.handleInvocationInContext(invocation);
        } catch (BusinessOutcome outcome) {
            throw new BpmnError(outcome.code(), outcome.getMessage(), outcome);
        }
    }
}

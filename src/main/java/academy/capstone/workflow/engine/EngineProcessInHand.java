package academy.capstone.workflow.engine;

import academy.capstone.workflow.ProcessInHand;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

@Component
class EngineProcessInHand implements ProcessInHand {

    @Override
    public Optional<String> instance() {
        return Optional.ofNullable(Context.getBpmnExecutionContext())
                .map(BpmnExecutionContext::getExecution)
                .map(execution -> execution.getProcessInstanceId());
    }
}

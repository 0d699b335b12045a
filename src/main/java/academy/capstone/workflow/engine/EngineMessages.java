package academy.capstone.workflow.engine;

import academy.capstone.workflow.ProcessMessages;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.Variables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages to the running processes. */
@Component
class EngineMessages implements ProcessMessages {

    private final RuntimeService runtimeService;
    private final ApplicationAuthority authority;

    EngineMessages(RuntimeService runtimeService, ApplicationAuthority authority) {
        this.runtimeService = runtimeService;
        this.authority = authority;
    }

    @Override
    @Transactional
    public void start(String message, String trainingCode, Map<String, String> variables) {
        Map<String, Object> start = new HashMap<>(variables);
        start.put(Variables.TRAINING_CODE.variable(), trainingCode);
        authority.act(() -> runtimeService.startProcessInstanceByMessage(message, trainingCode, start));
    }

    @Override
    @Transactional
    public void tell(String message, String trainingCode) {
        authority.act(() -> {
            Execution waiting = waitingFor(message, trainingCode);
            runtimeService.messageEventReceived(message, waiting.getId());
        });
    }

    private Execution waitingFor(String message, String trainingCode) {
        List<Execution> waiting = runtimeService
                .createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(trainingCode)
                .listPage(0, 2);
        if (waiting.isEmpty()) {
            throw Refusal.conflict("The training " + trainingCode + " has moved on; this is no longer possible.");
        }
        if (waiting.size() > 1) {
            throw new IllegalStateException("More than one instance of " + trainingCode + " waits for " + message);
        }
        return waiting.get(0);
    }
}

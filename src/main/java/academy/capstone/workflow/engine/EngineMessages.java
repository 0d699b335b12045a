package academy.capstone.workflow.engine;

import academy.capstone.workflow.ProcessInHand;
import academy.capstone.workflow.ProcessMessages;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.Variables;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.ServiceImpl;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages to the running processes. */
@Component
class EngineMessages implements ProcessMessages {

    private static final String FASTER = "Somebody else was faster; please look again and repeat what is still needed.";

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final ApplicationAuthority authority;
    private final ProcessInHand inHand;

    EngineMessages(
            RuntimeService runtimeService,
            TaskService taskService,
            ApplicationAuthority authority,
            ProcessInHand inHand) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.authority = authority;
        this.inHand = inHand;
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

    @Override
    @Transactional
    public void tellTask(String message, String taskId) {
        authority.act(() -> {
            Task task = taskService.createTaskQuery().taskId(taskId).singleResult();
            Optional<Execution> waiting = Optional.ofNullable(task)
                    .map(each -> runtimeService
                            .createExecutionQuery()
                            .messageEventSubscriptionName(message)
                            .executionId(each.getExecutionId())
                            .singleResult());
            receive(
                    message,
                    waiting.orElseThrow(() -> Refusal.conflict(
                            "This task is no longer open: it has just been done, or the training moved on.")));
        });
    }

    @Override
    @Transactional
    public void tellAny(String message, String trainingCode) {
        authority.act(() -> {
            Execution waiting = waiting(message, trainingCode).list().stream()
                    .min(Comparator.comparing(Execution::getId))
                    .orElseThrow(() -> movedOn(trainingCode));
            receive(message, waiting);
        });
    }

    @Override
    @Transactional
    public void tellOthers(String message, String trainingCode) {
        Optional<String> own = inHand.instance();
        authority.act(() -> waiting(message, trainingCode).list().stream()
                .filter(each -> !own.equals(Optional.of(each.getProcessInstanceId())))
                .forEach(each -> receive(message, each)));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isAwaited(String message, String trainingCode) {
        return authority.ask(() -> waiting(message, trainingCode).count() > 0);
    }

    private ExecutionQuery waiting(String message, String trainingCode) {
        return runtimeService
                .createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(trainingCode);
    }

    /**
     * Hands the message over and touches the execution that waits, so that another transaction which ends it at the same
     * moment collides with this one instead of passing by unseen.
     */
    private void receive(String message, Execution waiting) {
        try {
            ((ServiceImpl) runtimeService).getCommandExecutor().execute(command -> {
                ExecutionEntity execution = command.getExecutionManager().findExecutionById(waiting.getId());
                if (execution == null) {
                    throw Refusal.conflict(FASTER);
                }
                execution.forceUpdate();
                return new MessageEventReceivedCmd(message, waiting.getId(), null).execute(command);
            });
        } catch (OptimisticLockingException faster) {
            throw Refusal.conflict(FASTER);
        }
    }

    private static Refusal movedOn(String trainingCode) {
        return Refusal.conflict("The training " + trainingCode + " has moved on; this is no longer possible.");
    }

    private Execution waitingFor(String message, String trainingCode) {
        List<Execution> waiting = waiting(message, trainingCode).listPage(0, 2);
        if (waiting.isEmpty()) {
            throw movedOn(trainingCode);
        }
        if (waiting.size() > 1) {
            throw new IllegalStateException("More than one instance of " + trainingCode + " waits for " + message);
        }
        return waiting.get(0);
    }
}

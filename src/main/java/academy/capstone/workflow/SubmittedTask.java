package academy.capstone.workflow;

import java.util.Map;
import java.util.Optional;

/**
 * A user task that its assignee has just submitted.
 *
 * @param taskId the engine's id of the task; unique, so it serves as idempotency key
 * @param taskKey the BPMN element, such as {@code UserTask_SignOff}
 * @param trainingCode the training that the task belongs to
 * @param person user id of the one who submits; the duties rule has already let this person through
 * @param fields what was submitted
 * @param routing the routing words of the process at this moment, such as {@code signatory}
 */
public record SubmittedTask(
        String taskId,
        String taskKey,
        String trainingCode,
        String person,
        SubmittedFields fields,
        Map<String, String> routing) {

    public SubmittedTask {
        routing = Map.copyOf(routing);
    }

    public Optional<String> routing(String variable) {
        return Optional.ofNullable(routing.get(variable));
    }
}

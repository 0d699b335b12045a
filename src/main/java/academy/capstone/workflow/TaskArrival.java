package academy.capstone.workflow;

import java.util.Optional;

/** Told of every user task that begins to wait, in the engine's transaction. */
public interface TaskArrival {

    void arrived(Arrived task);

    /**
     * A task that has just been made.
     *
     * @param taskKey the BPMN element, such as {@code UserTask_SignOff}
     * @param processInstance the engine's id; each round of a stage that is called has one of its own
     * @param assignee user id; empty while it is offered to groups
     */
    record Arrived(String taskId, String taskKey, String processInstance, Optional<String> assignee) {}
}

package academy.capstone.workflow;

import java.util.Map;

/**
 * Tells running processes that something happened, or starts one by a message. The caller has already checked that the
 * person may do this; the engine's own checks are not asked again. Runs in the caller's transaction.
 */
public interface ProcessMessages {

    /** Starts the process whose start event waits for this message, with the training code as business key. */
    void start(String message, String trainingCode, Map<String, String> variables);

    /**
     * Tells the one instance of the training that waits for this message.
     *
     * @throws Refusal of kind conflict if none waits (any more)
     */
    void tell(String message, String trainingCode);

    /**
     * Tells one open task, which is left by its boundary event of this message.
     *
     * @param taskId the engine's id of the task
     * @throws Refusal of kind conflict if the task is done (or being done) or doesn't wait for this message
     */
    void tellTask(String message, String taskId);

    /**
     * Tells one of the places of the training that wait for this message, where several mean the same. Whoever ends that
     * place at the same moment fails, or this does: the two are never both done.
     *
     * @throws Refusal of kind conflict if none waits (any more)
     */
    void tellAny(String message, String trainingCode);

    /**
     * Tells every instance of the training that waits for this message, save the one whose step is being carried out at this
     * moment. Nothing happens if no other waits.
     */
    void tellOthers(String message, String trainingCode);

    /** True if an instance of the training waits for this message. */
    boolean isAwaited(String message, String trainingCode);
}

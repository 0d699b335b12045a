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
}

package academy.capstone.workflow;

/**
 * Asks, in the current transaction, that tasks are looked at again: whether their holders may and can still do them. The
 * next sweep does it, which {@code capstone.handover.interval} says the time of.
 */
public interface Rechecks {

    /** What the person holds. */
    void ofPerson(String userId);

    /** What anybody holds of the training. */
    void ofTraining(String trainingCode);
}

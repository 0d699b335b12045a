package academy.capstone.notification;

/** The outbox. */
public interface Notices {

    /**
     * Writes a notice into the outbox, in the caller's transaction. Text is made here and now from the template; sending
     * comes later and concerns nobody who waits. Repeatable: the same key is written once.
     */
    void post(Notice notice);
}

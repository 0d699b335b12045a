package academy.capstone.notification;

import java.util.List;

/** The outbox. */
public interface Notices {

    /**
     * Writes a notice into the outbox, in the caller's transaction. Text is made here and now from the template; sending
     * comes later and concerns nobody who waits. Repeatable: the same key is written once.
     */
    void post(Notice notice);

    /** The same for many, such as all holders of a training, in few statements. Meant for a hundred or so at a time. */
    void postAll(List<Notice> notices);
}

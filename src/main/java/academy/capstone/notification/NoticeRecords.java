package academy.capstone.notification;

import java.time.Instant;
import java.util.List;

/** What was written to whom, for the record: no texts, and no addresses of people from outside. */
public interface NoticeRecords {

    /** The notices of a training, in the order of writing. */
    List<Written> of(String trainingCode);

    /**
     * A notice.
     *
     * @param recipient user id; {@code outside} for an address
     * @param state kept, waiting, sent or failed
     */
    record Written(String purpose, String recipient, String state, Instant writtenAt) {}
}

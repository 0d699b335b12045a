package academy.capstone.delivery;

import java.time.Instant;
import java.util.Map;

/** Who is being looked into. While a case is open, nothing is issued to its participant, and nothing issued holds. */
public interface Inquiries {

    /** Since when a case is open, by participant; those of one training. */
    Map<Long, Instant> open(String trainingCode);

    /** True while a case about the participant is open. */
    boolean isOpen(long participantId);
}

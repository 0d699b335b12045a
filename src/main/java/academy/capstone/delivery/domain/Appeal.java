package academy.capstone.delivery.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A participant disagrees with a result.
 *
 * @param text what the participant wrote
 * @param settledAt when the answer was confirmed; empty while it is open
 */
public record Appeal(
        long id, String trainingCode, long participantId, String text, Instant filedAt, Optional<Instant> settledAt) {

    public boolean isOpen() {
        return settledAt.isEmpty();
    }
}

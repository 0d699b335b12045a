package academy.capstone.delivery.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What a participant owes of the fee.
 *
 * @param by when the seat is given on if nothing has arrived; empty if nothing is owed
 * @param reference how the participant says that the payment can be recognised
 * @param declaredAt when the participant said so
 * @param settled {@code paid} or {@code waived}; empty while it is open
 */
public record Dues(
        Optional<Instant> by, Optional<String> reference, Optional<Instant> declaredAt, Optional<String> settled) {

    public static final String PAID = "paid";
    public static final String WAIVED = "waived";

    /** True once the participant has said how it was paid, and the coordinator has to look. */
    public boolean waitsForCheck() {
        return declaredAt.isPresent() && settled.isEmpty();
    }
}

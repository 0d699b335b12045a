package academy.capstone.delivery.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How many went how far.
 *
 * @param applied everybody who registered or applied
 * @param selected those who were given a seat
 * @param enrolled those who kept it
 * @param started those who were seen in a session or have a grade
 * @param completed those who have a grade
 * @param passed those whose grade reaches the pass mark
 */
public record Turnout(int applied, int selected, int enrolled, int started, int completed, int passed) {

    /** Nobody. */
    public static final Turnout NONE = new Turnout(0, 0, 0, 0, 0, 0);

    public Turnout plus(Turnout other) {
        return new Turnout(
                applied + other.applied,
                selected + other.selected,
                enrolled + other.enrolled,
                started + other.started,
                completed + other.completed,
                passed + other.passed);
    }

    /** How many of those who completed passed, in percent with one decimal; empty if nobody completed. */
    public Optional<BigDecimal> passRatePercent() {
        return completed == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(100L * passed)
                        .divide(BigDecimal.valueOf(completed), 1, RoundingMode.HALF_UP));
    }
}

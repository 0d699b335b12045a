package academy.capstone.delivery.domain;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of a results file, checked.
 *
 * @param participantId the participant whose address the row names
 * @param sessions live sessions attended
 * @param grade 0 to 100 percent; empty if not graded
 */
public record ResultRow(long participantId, int sessions, Optional<BigDecimal> grade) {

    /** True if both say the same; 74 and 74.00 are the same grade. Whoever had no result has another one now. */
    public boolean saysTheSame(@Nullable ResultRow other) {
        return other != null
                && participantId == other.participantId
                && sessions == other.sessions
                && grade.map(BigDecimal::stripTrailingZeros).equals(other.grade.map(BigDecimal::stripTrailingZeros));
    }
}

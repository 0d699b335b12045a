package academy.capstone.delivery.domain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One row of a results file, checked.
 *
 * @param participantId the participant whose address the row names
 * @param sessions live sessions attended
 * @param grade 0 to 100 percent; empty if not graded
 */
public record ResultRow(long participantId, int sessions, Optional<BigDecimal> grade) {

    /** True if both say the same; 74 and 74.00 are the same grade. */
    public boolean saysTheSame(ResultRow other) {
        return participantId == other.participantId
                && sessions == other.sessions
                && grade.map(BigDecimal::stripTrailingZeros).equals(other.grade.map(BigDecimal::stripTrailingZeros));
    }
}

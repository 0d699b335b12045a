package academy.capstone.delivery.domain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How many of the live sessions somebody must attend.
 *
 * @param percent as the outline says; empty: attendance is not judged
 * @param liveSessions of the approved outline
 */
public record AttendanceRule(Optional<BigDecimal> percent, int liveSessions) {

    private static final int WHOLE = 100;

    /** True if the rule is met, or there is none. */
    public boolean isMet(int attended) {
        return !isJudged()
                || BigDecimal.valueOf((long) WHOLE * attended)
                                .compareTo(percent.get().multiply(BigDecimal.valueOf(liveSessions)))
                        >= 0;
    }

    public boolean isJudged() {
        return percent.isPresent() && liveSessions > 0;
    }

    /** The rule as people say it. */
    public String sentence() {
        return isJudged()
                ? "At least %s %% of the %d live sessions must be attended."
                        .formatted(percent.get().stripTrailingZeros().toPlainString(), liveSessions)
                : "Attendance is not judged in this training.";
    }

    /** Attendance in percent, rounded down: whoever reads the rule's number has met it. */
    public int percentOf(int attended) {
        return liveSessions == 0 ? 0 : WHOLE * attended / liveSessions;
    }
}

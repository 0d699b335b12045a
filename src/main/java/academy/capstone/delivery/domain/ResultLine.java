package academy.capstone.delivery.domain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An enrolled participant with the result as it stands.
 *
 * @param version of the result; 0 before the first
 */
public record ResultLine(
        long participantId, String name, String email, int version, int sessions, Optional<BigDecimal> grade) {

    public ResultRow result() {
        return new ResultRow(participantId, sessions, grade);
    }
}

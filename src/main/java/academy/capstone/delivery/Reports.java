package academy.capstone.delivery;

import java.math.BigDecimal;
import java.util.Optional;

/** The end-of-training reports. */
public interface Reports {

    /** True once the academy team has validated the report; credentials are released only then (published rule). */
    boolean isValidated(String trainingCode);

    /** How many of those with a grade passed, in percent; empty while nobody has a grade or no figures are computed. */
    Optional<BigDecimal> passRatePercent(String trainingCode);
}

package academy.capstone.delivery;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How satisfied the participants were. They are asked once the end-of-training report is validated, so the report carries it
 * as an addendum; evaluation knows it.
 */
public interface Satisfaction {

    /** What came of the questionnaire at the end of the training; empty while nobody was asked, or answers still come in. */
    Optional<Told> told(String trainingCode);

    /** By when the participants are asked to answer; empty unless the questionnaire is open. */
    Optional<Instant> expectedBy(String trainingCode);

    /**
     * The answers added up.
     *
     * @param asOf the day on which the questionnaire closed
     * @param responsePercent share of those invited who answered, 0 to 100
     * @param mean of all ratings, 1 to 5; empty if too few answered to show it without giving somebody away
     * @param netRecommendation percent of promoters less percent of detractors, -100 to 100; empty likewise
     */
    record Told(
            LocalDate asOf,
            int invited,
            int answered,
            BigDecimal responsePercent,
            Optional<BigDecimal> mean,
            Optional<BigDecimal> netRecommendation) {}
}

package academy.capstone.evaluation.domain;

import academy.capstone.evaluation.domain.EvaluationSummary.Rating;
import academy.capstone.evaluation.domain.Questionnaire.Question;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From where on an evaluation is poor and opens a content review.
 *
 * @param lowestMean of all ratings, 1 to 5
 * @param lowestItem of any one item, 1 to 5
 * @param lowestNetRecommendation in percent, -100 to 100
 * @param lowestPassRate of those with a grade, in percent
 * @param highestPassRate of those with a grade, in percent: a test that everybody passes tells nothing
 * @param lowestResponse in percent
 */
public record QualityLimits(
        BigDecimal lowestMean,
        BigDecimal lowestItem,
        BigDecimal lowestNetRecommendation,
        BigDecimal lowestPassRate,
        BigDecimal highestPassRate,
        BigDecimal lowestResponse) {

    /** The reasons why an evaluation is poor, as sentences; none if it is good. What nobody said counts neither way. */
    public List<String> reasons(
            Questionnaire questionnaire, EvaluationSummary summary, Optional<BigDecimal> passRatePercent) {
        List<String> reasons = new ArrayList<>();
        below(summary.mean(), lowestMean)
                .ifPresent(mean -> reasons.add("The mean of all ratings is %s, under %s.".formatted(mean, lowestMean)));
        questionnaire
                .questions()
                .forEach(question -> below(itemMean(summary, question), lowestItem)
                        .ifPresent(mean -> reasons.add(
                                "\"%s\" is rated %s, under %s.".formatted(question.text(), mean, lowestItem))));
        below(summary.netRecommendation(), lowestNetRecommendation)
                .ifPresent(net ->
                        reasons.add("The net recommendation is %s, under %s.".formatted(net, lowestNetRecommendation)));
        passRatePercent
                .filter(rate -> rate.compareTo(lowestPassRate) < 0)
                .ifPresent(rate -> reasons.add("The pass rate is %s %%, under %s %%.".formatted(rate, lowestPassRate)));
        passRatePercent
                .filter(rate -> rate.compareTo(highestPassRate) > 0)
                .ifPresent(rate -> reasons.add("The pass rate is %s %%, over %s %%.".formatted(rate, highestPassRate)));
        if (!summary.texts()
                .getOrDefault(Questionnaire.FACTUAL_ERROR, List.of())
                .isEmpty()) {
            reasons.add("Participants reported a factual error.");
        }
        if (summary.invited() > 0) {
            below(summary.responsePercent(), lowestResponse)
                    .ifPresent(response -> reasons.add("Only %s %% of the participants answered, under %s %%."
                            .formatted(response, lowestResponse)));
        }
        return reasons;
    }

    private static @Nullable BigDecimal itemMean(EvaluationSummary summary, Question question) {
        Rating rating = summary.ratings().get(question.key());
        return rating == null ? null : rating.mean();
    }

    private static Optional<BigDecimal> below(@Nullable BigDecimal found, BigDecimal limit) {
        return Optional.ofNullable(found).filter(number -> number.compareTo(limit) < 0);
    }
}

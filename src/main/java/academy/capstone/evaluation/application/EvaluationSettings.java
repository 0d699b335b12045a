package academy.capstone.evaluation.application;

import academy.capstone.evaluation.domain.QualityLimits;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of evaluation. The limits say from where on an evaluation is poor and opens a content review.
 *
 * @param lowestMean of all ratings, 1 to 5
 * @param lowestItem of any one item, 1 to 5
 * @param lowestNetRecommendation in percent
 * @param lowestPassRate in percent
 * @param highestPassRate in percent
 * @param lowestResponse in percent
 * @param resultsFrom with fewer answers than this the results are never shown, and the answers are deleted at closing;
 *     whose they are could be guessed
 * @param mix how many answers are written anew with each that comes in, so that none can be told by its place or age
 * @param questionnaires folder of the questionnaires and their words; a copy elsewhere, such as {@code file:/etc/capstone/evaluation/},
 *     is changed without Java
 * @param followUpsUntilMonths follow-ups that could not be sent for so long after the evaluation, in months, are left out
 * @param noticeBatch how many participants are read at a time when all of them are invited
 */
@ConfigurationProperties("capstone.evaluation")
public record EvaluationSettings(
        @DefaultValue("3.5") BigDecimal lowestMean,
        @DefaultValue("3.0") BigDecimal lowestItem,
        @DefaultValue("0") BigDecimal lowestNetRecommendation,
        @DefaultValue("50") BigDecimal lowestPassRate,
        @DefaultValue("98") BigDecimal highestPassRate,
        @DefaultValue("30") BigDecimal lowestResponse,
        @DefaultValue("3") int resultsFrom,
        @DefaultValue("200") int mix,
        @DefaultValue("classpath:/evaluation/") String questionnaires,
        @DefaultValue("18") int followUpsUntilMonths,
        @DefaultValue("500") int noticeBatch) {

    QualityLimits limits() {
        return new QualityLimits(
                lowestMean, lowestItem, lowestNetRecommendation, lowestPassRate, highestPassRate, lowestResponse);
    }
}

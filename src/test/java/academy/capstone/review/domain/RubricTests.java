package academy.capstone.review.domain;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.workflow.Fault;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RubricTests {

    @Test
    void takesAReviewWithFullMarksWithoutAComment() {
        assertThat(faults(Recommendation.APPROVE, all(3), "")).isEmpty();
    }

    @Test
    void asksForEveryCriterion() {
        Map<Criterion, Integer> scores = all(3);
        scores.remove(Criterion.CURRENCY);
        scores.remove(Criterion.FACTUAL_ACCURACY);

        assertThat(faults(Recommendation.APPROVE, scores, ""))
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("currency", "factualAccuracy");
    }

    @Test
    void refusesPointsOutsideTheScale() {
        Map<Criterion, Integer> scores = all(3);
        scores.put(Criterion.CURRENCY, 4);

        assertThat(faults(Recommendation.APPROVE, scores, ""))
                .extracting(Fault::field)
                .containsExactly("currency");
    }

    @Test
    void asksForACommentBelowTwo() {
        Map<Criterion, Integer> scores = all(3);
        scores.put(Criterion.CURRENCY, 1);

        assertThat(faults(Recommendation.APPROVE, scores, " "))
                .extracting(Fault::field)
                .containsExactly("comment");
        assertThat(faults(Recommendation.APPROVE, scores, "Sources are of 2009."))
                .isEmpty();
    }

    @Test
    void letsNobodyRejectWithoutAnEssentialCriterionBelowItsMark() {
        Map<Criterion, Integer> scores = all(2);
        scores.put(Criterion.CURRENCY, 0);

        assertThat(faults(Recommendation.REJECT, scores, "Outdated."))
                .extracting(Fault::field)
                .containsExactly("recommendation");

        scores.put(Criterion.FACTUAL_ACCURACY, 1);
        assertThat(faults(Recommendation.REJECT, scores, "Wrong limits in session 2."))
                .isEmpty();
        assertThat(faults(Recommendation.REJECT, scores, "")).isNotEmpty();
    }

    @Test
    void asksARecusalForItsReasonAlone() {
        assertThat(faults(Recommendation.RECUSE, Map.of(), "I wrote the reader."))
                .isEmpty();
        assertThat(faults(Recommendation.RECUSE, Map.of(), ""))
                .extracting(Fault::field)
                .containsExactly("comment");
    }

    @Test
    void knowsTheEssentialCriteriaOfThePublishedRubric() {
        assertThat(Criterion.of(ReviewKind.CONTENT)).hasSize(8);
        assertThat(Criterion.of(ReviewKind.DESIGN)).hasSize(9);
        assertThat(Criterion.of(ReviewKind.CONTENT).stream().filter(Criterion::essential))
                .containsExactly(
                        Criterion.MANDATE_RELEVANCE,
                        Criterion.MEMBERSHIP_RELEVANCE,
                        Criterion.FACTUAL_ACCURACY,
                        Criterion.CROSS_SECTOR_OVERLAP);
        assertThat(Criterion.of(ReviewKind.DESIGN).stream().filter(Criterion::essential))
                .containsExactly(
                        Criterion.OBJECTIVES,
                        Criterion.ALIGNMENT,
                        Criterion.ASSESSMENT_AND_FEEDBACK,
                        Criterion.ACCESSIBILITY_AND_LANGUAGE);
    }

    private static List<Fault> faults(Recommendation recommendation, Map<Criterion, Integer> scores, String comment) {
        return Rubric.faults(ReviewKind.CONTENT, recommendation, scores, comment);
    }

    private static Map<Criterion, Integer> all(int points) {
        Map<Criterion, Integer> scores = new EnumMap<>(Criterion.class);
        Criterion.of(ReviewKind.CONTENT).forEach(each -> scores.put(each, points));
        return scores;
    }
}

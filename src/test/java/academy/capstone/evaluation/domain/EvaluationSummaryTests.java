package academy.capstone.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import academy.capstone.evaluation.domain.Questionnaire.Kind;
import academy.capstone.evaluation.domain.Questionnaire.Option;
import academy.capstone.evaluation.domain.Questionnaire.Question;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationSummaryTests {

    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(
            "level-1",
            "How was it?",
            "",
            List.of(
                    new Question("materials", Kind.RATING, "Materials", List.of()),
                    new Question("platform", Kind.RATING, "Platform", List.of()),
                    new Question("recommend", Kind.LIKELIHOOD, "Recommend", List.of()),
                    new Question("used", Kind.CHOICE, "Used", List.of(new Option("yes", "Yes"))),
                    new Question("best", Kind.TEXT, "Best", List.of())));

    private static final Words.Page PAGE = new Words.Page(
            "", "", "", "", "", "", "", "", "", "", "", "", "1 to 5", "0 to 10", "choose", "too long", "nothing", "");

    private static final QualityLimits LIMITS = new QualityLimits(
            new BigDecimal("3.5"),
            new BigDecimal("3.0"),
            BigDecimal.ZERO,
            BigDecimal.valueOf(50),
            BigDecimal.valueOf(98),
            BigDecimal.valueOf(30));

    @Test
    void leavesOutWhatDoesNotApply() {
        EvaluationSummary summary = EvaluationSummary.of(
                QUESTIONNAIRE,
                4,
                List.of(
                        Map.of("materials", "5", "platform", "na", "recommend", "10", "best", "Cases"),
                        Map.of("materials", "4", "platform", "3", "recommend", "6"),
                        Map.of("recommend", "9")));

        assertThat(summary.responsePercent()).isEqualByComparingTo("75");
        assertThat(summary.mean()).isEqualByComparingTo("4.00");
        assertThat(summary.ratings().get("materials").mean()).isEqualByComparingTo("4.5");
        assertThat(summary.ratings().get("platform").count()).isEqualTo(1);
        assertThat(summary.netRecommendation()).isEqualByComparingTo("33.3");
        assertThat(summary.texts().get("best")).containsExactly("Cases");
    }

    @Test
    void keepsSelfRatingsApart() {
        Questionnaire asked = new Questionnaire(
                "level-1",
                "",
                "",
                List.of(
                        new Question("materials", Kind.RATING, "Materials", List.of()),
                        new Question("objective1Before", Kind.SELF_RATING, "Before", List.of()),
                        new Question("objective1After", Kind.SELF_RATING, "After", List.of())));
        EvaluationSummary summary = EvaluationSummary.of(
                asked,
                2,
                List.of(
                        Map.of("materials", "5", "objective1Before", "1", "objective1After", "4"),
                        Map.of("objective1Before", "na", "objective1After", "5")));

        assertThat(summary.mean()).as("the mean of the training").isEqualByComparingTo("5");
        assertThat(summary.selfRatings().get("objective1Before").count()).isEqualTo(1);
        assertThat(summary.selfRatings().get("objective1After").mean()).isEqualByComparingTo("4.5");
        assertThat(LIMITS.reasons(asked, summary, Optional.empty())).isEmpty();
    }

    @Test
    void isGoodAtEachLimit() {
        EvaluationSummary summary = summary(Map.of("materials", "4", "platform", "3", "recommend", "8"), 3, 10);

        assertThat(LIMITS.reasons(QUESTIONNAIRE, summary, Optional.of(BigDecimal.valueOf(50))))
                .isEmpty();
        assertThat(LIMITS.reasons(QUESTIONNAIRE, summary, Optional.of(BigDecimal.valueOf(98))))
                .isEmpty();
        assertThat(LIMITS.reasons(QUESTIONNAIRE, summary, Optional.empty())).isEmpty();
    }

    @Test
    void givesEachReasonForPoorQuality() {
        EvaluationSummary summary = summary(Map.of("materials", "4", "platform", "2", "recommend", "6"), 2, 10);

        assertThat(LIMITS.reasons(QUESTIONNAIRE, summary, Optional.of(new BigDecimal("49.9"))))
                .satisfiesExactly(
                        mean -> assertThat(mean).contains("mean of all ratings is 3.00"),
                        item -> assertThat(item).contains("\"Platform\" is rated 2.00"),
                        net -> assertThat(net).contains("net recommendation is -100"),
                        passRate -> assertThat(passRate).contains("pass rate is 49.9"),
                        response -> assertThat(response).contains("Only 20.0 %"));
        assertThat(LIMITS.reasons(QUESTIONNAIRE, summary, Optional.of(BigDecimal.valueOf(100))))
                .anyMatch(reason -> reason.contains("over 98"));
    }

    /** One step beyond each limit, all else at the limits. */
    @ParameterizedTest
    @CsvSource({
        "3.50, 3.00,   0, 50.0, 30.0, ''",
        "3.50, 3.00,   0, 98.0, 30.0, ''",
        "3.49, 3.00,   0, 50.0, 30.0, 'mean of all ratings is 3.49'",
        "3.50, 2.99,   0, 50.0, 30.0, 'rated 2.99'",
        "3.50, 3.00, -.1, 50.0, 30.0, 'net recommendation is -0.1'",
        "3.50, 3.00,   0, 49.9, 30.0, 'pass rate is 49.9'",
        "3.50, 3.00,   0, 98.1, 30.0, 'pass rate is 98.1'",
        "3.50, 3.00,   0, 50.0, 29.9, 'Only 29.9 %'",
    })
    void isPoorOneStepBeyondEachLimit(
            BigDecimal mean, BigDecimal item, BigDecimal net, BigDecimal passRate, BigDecimal response, String reason) {
        EvaluationSummary summary = new EvaluationSummary(
                1000,
                300,
                response,
                mean,
                net,
                Map.of("platform", new EvaluationSummary.Rating(item, 300)),
                Map.of(),
                Map.of(),
                Map.of());

        List<String> reasons = LIMITS.reasons(QUESTIONNAIRE, summary, Optional.of(passRate));

        if (reason.isEmpty()) {
            assertThat(reasons).isEmpty();
        } else {
            assertThat(reasons).singleElement().asString().contains(reason);
        }
    }

    @Test
    void isPoorWithOneFactualError() {
        Questionnaire asked = new Questionnaire(
                "level-1", "", "", List.of(new Question("factualError", Kind.TEXT, "Error?", List.of())));

        assertThat(LIMITS.reasons(
                        asked,
                        EvaluationSummary.of(asked, 1, List.of(Map.of("factualError", "Slide 4"))),
                        Optional.empty()))
                .containsExactly("Participants reported a factual error.");
        assertThat(LIMITS.reasons(
                        asked, EvaluationSummary.of(asked, 1, List.of(Map.of("factualError", ""))), Optional.empty()))
                .isEmpty();
    }

    @Test
    void judgesNothingThatNobodySaid() {
        EvaluationSummary nobody = EvaluationSummary.of(QUESTIONNAIRE, 0, List.of());

        assertThat(LIMITS.reasons(QUESTIONNAIRE, nobody, Optional.empty())).isEmpty();
        assertThat(Quality.of(List.of()).word()).isEqualTo("good");
        assertThat(ContentReviewReason.afterEvaluation("good").word()).isEqualTo("due");
        assertThat(ContentReviewReason.afterEvaluation("poor").word()).isEqualTo("poor-evaluation");
    }

    @Test
    void namesEachAnswerAtFault() {
        Map<String, String> sent = Map.of(
                "materials",
                "6",
                "platform",
                "x",
                "recommend",
                "11",
                "used",
                "maybe",
                "best",
                "a\u0000",
                "foreign",
                "1");

        assertThat(faults(sent))
                .extracting(Fault::field)
                .containsExactly("materials", "platform", "recommend", "used", "best");
        assertThat(faults(Map.of("foreign", "1"))).hasSize(1);
    }

    private static List<Fault> faults(Map<String, String> sent) {
        return catchThrowableOfType(Refusal.class, () -> QUESTIONNAIRE.check(sent, PAGE))
                .faults();
    }

    private static EvaluationSummary summary(Map<String, String> answer, int times, int invited) {
        return EvaluationSummary.of(QUESTIONNAIRE, invited, java.util.Collections.nCopies(times, answer));
    }
}

package academy.capstone.decisions;

import static academy.capstone.decisions.Example.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewOutcomeTests {

    private static final DecisionTable TABLE = DecisionTable.named("review-outcome");

    /** Two content experts and a designer, all content, in the first round. */
    private static final Map<String, Object> GOOD = Map.of(
            "scoredReviews", 3,
            "quorumMet", true,
            "rejections", 0,
            "revisions", 0,
            "essentialsBelow", 0,
            "sharePercent", 90.0,
            "round", 1);

    static Stream<Example> examples() {
        return Stream.of(
                given(GOOD).answers("Rule_Recommended: approve"),
                given(GOOD).with("sharePercent", 85).answers("Rule_Recommended: approve"),
                given(GOOD)
                        .with("sharePercent", 84.9)
                        .answers("Rule_RecommendedWithChanges: approve-with-minor-changes"),
                given(GOOD).with("sharePercent", 70).answers("Rule_RecommendedWithChanges: approve-with-minor-changes"),
                given(GOOD).with("sharePercent", 69.9).answers("Rule_TooFewPoints: revise"),
                given(GOOD).with("sharePercent", 69.9).with("round", 2).answers("Rule_TooFewPoints: revise"),
                given(GOOD).with("sharePercent", 69.9).with("round", 3).answers("Rule_TooFewInLastRound: chair"),
                given(GOOD).with("sharePercent", 69.9).with("round", 4).answers("Rule_TooFewInLastRound: chair"),
                given(GOOD).with("sharePercent", 85).with("round", 3).answers("Rule_Recommended: approve"),
                given(GOOD).with("essentialsBelow", 1).answers("Rule_EssentialBelow: revise"),
                given(GOOD).with("essentialsBelow", 1).with("round", 2).answers("Rule_EssentialBelow: revise"),
                given(GOOD).with("essentialsBelow", 1).with("round", 3).answers("Rule_EssentialInLastRound: chair"),
                given(GOOD).with("revisions", 1).answers("Rule_RequestToRevise: revise"),
                given(GOOD).with("revisions", 1).with("round", 2).answers("Rule_RequestToRevise: revise"),
                given(GOOD).with("revisions", 1).with("round", 3).answers("Rule_RequestInLastRound: chair"),
                given(GOOD).with("rejections", 1).answers("Rule_SingleRejection: revise"),
                given(GOOD).with("rejections", 1).with("round", 2).answers("Rule_SingleRejection: revise"),
                given(GOOD).with("rejections", 1).with("round", 3).answers("Rule_RejectionInLastRound: chair"),
                given(GOOD).with("rejections", 2).answers("Rule_MajorityRejects: reject"),
                given(GOOD).with("rejections", 2).with("round", 3).answers("Rule_MajorityRejects: reject"),
                given(GOOD).with("scoredReviews", 4).with("rejections", 2).answers("Rule_SingleRejection: revise"),
                given(GOOD).with("scoredReviews", 1).with("rejections", 1).answers("Rule_MajorityRejects: reject"),
                given(GOOD).with("quorumMet", false).answers("Rule_QuorumMissed: chair"),
                given(GOOD).with("quorumMet", false).with("rejections", 3).answers("Rule_QuorumMissed: chair"),
                given(GOOD).with("scoredReviews", 0).with("sharePercent", null).answers("Rule_Silence: silence"),
                given(GOOD).with("scoredReviews", 0).with("quorumMet", false).answers("Rule_Silence: silence"),
                given(GOOD).with("scoredReviews", 0).with("round", 3).answers("Rule_Silence: silence"),
                given(GOOD).with("scoredReviews", null).answers("Rule_Silence: silence"),
                given(GOOD).without("quorumMet").answers("Rule_QuorumMissed: chair"),
                given(GOOD).with("rejections", null).answers("Rule_SingleRejection: revise"),
                given(GOOD).with("revisions", null).answers("Rule_RequestToRevise: revise"),
                given(GOOD).with("essentialsBelow", null).answers("Rule_EssentialBelow: revise"),
                given(GOOD).with("rejections", null).with("round", 3).answers("Rule_RejectionInLastRound: chair"),
                given(GOOD).with("revisions", null).with("round", 3).answers("Rule_RequestInLastRound: chair"),
                given(GOOD).with("essentialsBelow", null).with("round", 3).answers("Rule_EssentialInLastRound: chair"),
                given(GOOD).with("sharePercent", null).answers("Rule_TooFewPoints: revise"),
                given(GOOD).with("sharePercent", 60).with("round", null).answers("Rule_TooFewPoints: revise"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void decides(Example example) {
        assertThat(TABLE.decide(example.facts()))
                .extracting(fit -> fit.rule() + ": " + fit.outputs().get("outcome"))
                .containsExactlyElementsOf(example.answers());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void explainsItself(Example example) {
        assertThat(TABLE.decide(example.facts()))
                .allSatisfy(fit -> assertThat(fit.outputs().get("reason")).matches("[A-Z].+\\."));
    }

    @Test
    void isTestedRuleByRule() {
        assertThat(examples().flatMap(example -> TABLE.decide(example.facts()).stream()))
                .extracting(DecisionTable.Fit::rule)
                .containsOnlyElementsOf(TABLE.rules())
                .containsAll(TABLE.rules());
    }
}

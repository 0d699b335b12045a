package academy.capstone.decisions;

import static academy.capstone.decisions.Example.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingEligibilityTests {

    private static final DecisionTable TABLE = DecisionTable.named("training-eligibility");

    private static final Map<String, Object> TRAINING =
            Map.of("activityType", "training", "knowledgeTransfer", true, "verified", true);

    static Stream<Example> examples() {
        return Stream.of(
                given(TRAINING).answers("Rule_Training: training"),
                given(TRAINING).with("verified", false).answers("Rule_WithoutVerification: not-a-training"),
                given(TRAINING)
                        .with("knowledgeTransfer", false)
                        .answers("Rule_WithoutKnowledgeTransfer: not-a-training"),
                given(TRAINING)
                        .with("knowledgeTransfer", false)
                        .with("verified", false)
                        .answers("Rule_WithoutKnowledgeTransfer: not-a-training"),
                given(TRAINING)
                        .with("activityType", "awareness-raising")
                        .answers("Rule_AwarenessRaising: not-a-training"),
                given(TRAINING)
                        .with("activityType", "information-sharing")
                        .answers("Rule_InformationSharing: not-a-training"),
                given(TRAINING).with("activityType", "co-creation").answers("Rule_CoCreation: not-a-training"),
                given(TRAINING).with("activityType", "other").answers("Rule_Other: not-a-training"),
                given(TRAINING).with("activityType", "seminar").answers("Rule_Other: not-a-training"),
                given(TRAINING).with("activityType", null).answers("Rule_Other: not-a-training"),
                given(TRAINING).with("knowledgeTransfer", null).answers("Rule_Other: not-a-training"),
                given(TRAINING).with("verified", null).answers("Rule_Other: not-a-training"),
                given(TRAINING).without("verified").answers("Rule_Other: not-a-training"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void decides(Example example) {
        assertThat(TABLE.decide(example.facts()))
                .extracting(fit -> fit.rule() + ": " + fit.outputs().get("eligibility"))
                .containsExactlyElementsOf(example.answers());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void explainsItself(Example example) {
        assertThat(TABLE.decide(example.facts()))
                .allSatisfy(fit -> assertThat(fit.outputs().get("explanation")).matches("[A-Z].+\\."));
    }

    @Test
    void isTestedRuleByRule() {
        assertThat(examples().flatMap(example -> TABLE.decide(example.facts()).stream()))
                .extracting(DecisionTable.Fit::rule)
                .containsOnlyElementsOf(TABLE.rules())
                .containsAll(TABLE.rules());
    }
}

package academy.capstone.decisions;

import static academy.capstone.decisions.Example.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignOffRouteTests {

    private static final DecisionTable TABLE = DecisionTable.named("sign-off-route");

    private static final Map<String, Object> SIMPLE =
            Map.of("crossesBureaux", false, "fee", false, "partnerLogo", false);

    static Stream<Example> examples() {
        return Stream.of(
                given(SIMPLE).answers("Rule_Director: director"),
                given(SIMPLE)
                        .with("crossesBureaux", true)
                        .answers("Rule_Director: director", "Rule_CrossingBureaux: deputy"),
                given(SIMPLE).with("fee", true).answers("Rule_Director: director", "Rule_Fee: deputy"),
                given(SIMPLE).with("partnerLogo", true).answers("Rule_Director: director", "Rule_PartnerLogo: deputy"),
                given(SIMPLE)
                        .with("crossesBureaux", true)
                        .with("fee", true)
                        .with("partnerLogo", true)
                        .answers(
                                "Rule_Director: director",
                                "Rule_CrossingBureaux: deputy",
                                "Rule_Fee: deputy",
                                "Rule_PartnerLogo: deputy"),
                given(SIMPLE)
                        .with("crossesBureaux", null)
                        .answers("Rule_Director: director", "Rule_CrossingBureaux: deputy"),
                given(SIMPLE).with("fee", null).answers("Rule_Director: director", "Rule_Fee: deputy"),
                given(SIMPLE).without("partnerLogo").answers("Rule_Director: director", "Rule_PartnerLogo: deputy"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void decides(Example example) {
        assertThat(TABLE.decide(example.facts()))
                .extracting(fit -> fit.rule() + ": " + fit.outputs().get("role"))
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

package academy.capstone.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.workflow.Decisions;
import academy.capstone.workflow.Decisions.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CapstoneTest
class EngineDecisionsTests {

    @Autowired
    Decisions decisions;

    @Test
    void tellsTheRuleThatMatchedByNumberAndId() {
        Outcome training = decisions.decide(
                "training-eligibility",
                Map.of("activityType", "training", "knowledgeTransfer", true, "verified", true));
        Outcome other = decisions.decide(
                "training-eligibility",
                Map.of("activityType", "awareness-raising", "knowledgeTransfer", true, "verified", true));

        assertThat(training.version()).isPositive();
        assertThat(training.first().text("eligibility")).isEqualTo("training");
        assertThat(other.first().text("eligibility")).isEqualTo("not-a-training");
        assertThat(training.first().number())
                .isPositive()
                .isNotEqualTo(other.first().number());
        assertThat(training.first().id()).isNotBlank();
    }

    @Test
    void tellsEveryRuleThatMatchedWhereTheTableCollects() {
        Outcome route =
                decisions.decide("sign-off-route", Map.of("crossesBureaux", true, "fee", false, "partnerLogo", false));

        assertThat(route.rules()).extracting(rule -> rule.text("role")).contains("director", "deputy");
    }

    @Test
    void readsEveryRuleAndSaysWhatSpeaksAgainstIt() {
        List<Decisions.Rule> rules =
                decisions.rules("sign-off-route", Map.of("crossesBureaux", false, "fee", true, "partnerLogo", false));

        assertThat(rules)
                .filteredOn(Decisions.Rule::fits)
                .extracting(Decisions.Rule::id)
                .containsExactly("Rule_Director", "Rule_Fee");
        assertThat(rules)
                .filteredOn(rule -> rule.id().equals("Rule_PartnerLogo"))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.text("role")).isEqualTo("deputy");
                    assertThat(rule.unmet()).extracting(Decisions.Unmet::input).containsExactly("partnerLogo");
                });
    }

    @Test
    void readsAMissingFactAsTheTableDoes() {
        List<Decisions.Rule> rules = decisions.rules("sign-off-route", Map.of("crossesBureaux", false, "fee", false));

        assertThat(rules)
                .filteredOn(Decisions.Rule::fits)
                .extracting(Decisions.Rule::id)
                .contains("Rule_PartnerLogo");
    }
}

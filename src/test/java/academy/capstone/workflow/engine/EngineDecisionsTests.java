package academy.capstone.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.workflow.Decisions;
import academy.capstone.workflow.Decisions.Outcome;
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
}

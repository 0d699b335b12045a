package academy.capstone.review.process;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.Walk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CapstoneTest
class PeerReviewProcessTests {

    @Autowired
    Walk walk;

    @Test
    void approvesWhenEverybodyIsContent() {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});

        assertThat(walk.open(code, "UserTask_ReviewContent")).hasSize(2);
        for (var task : walk.open(code, "UserTask_ReviewContent")) {
            walk.complete(code, "UserTask_ReviewContent", task.getAssignee(), content("approve", 3));
        }
        walk.complete(code, "UserTask_ReviewDesign", "designer", design("approve", 3));

        assertThat(walk.isOpen(code, "UserTask_SignOff")).isTrue();
    }

    static Map<String, Object> content(String recommendation, int points) {
        return scores(
                recommendation,
                points,
                List.of(
                        "mandateRelevance",
                        "membershipRelevance",
                        "descriptionClarity",
                        "factualAccuracy",
                        "currency",
                        "missingTopics",
                        "crossSectorOverlap",
                        "balanceAndDiversity"));
    }

    static Map<String, Object> design(String recommendation, int points) {
        return scores(
                recommendation,
                points,
                List.of(
                        "objectives",
                        "alignment",
                        "learnerCentred",
                        "regionalRelevance",
                        "reflection",
                        "application",
                        "assessmentAndFeedback",
                        "realisticEffort",
                        "accessibilityAndLanguage"));
    }

    private static Map<String, Object> scores(String recommendation, int points, List<String> criteria) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("recommendation", recommendation);
        criteria.forEach(each -> fields.put(each, points));
        return fields;
    }
}

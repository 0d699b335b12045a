package academy.capstone.signoff.web;

import static academy.capstone.signoff.SignOffFixture.SIGN_OFF;
import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.MovableClock;
import academy.capstone.Walk;
import academy.capstone.review.process.ReviewForms;
import academy.capstone.signoff.SignOffFixture;
import academy.capstone.training.TaskAside;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** What a director reads beside the form of a signature. */
@CapstoneTest
class SignatoryScreenTests {

    private static final String CONTENT = "UserTask_ReviewContent";

    @Autowired
    Walk walk;

    @Autowired
    TestRestTemplate http;

    @Autowired
    MovableClock clock;

    @Autowired
    List<TaskAside> asides;

    @Test
    void namesWhoDiffersOnWhichCriterionAndWhatStayedOpen() {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});
        List<String> experts = experts(code);
        review(code, experts.get(0), "approve", Map.of());
        review(
                code,
                experts.get(1),
                "approve-with-minor-changes",
                Map.of("currency", 1, "comment", "Name the newest incident reports."));
        walk.complete(code, "UserTask_ReviewDesign", "designer", ReviewForms.design("approve", 3));

        String screen = screen(code, "director.bdt");

        assertThat(screen)
                .contains("The reviewers differ.", "approve with minor changes", "Currency:", " 1.")
                .contains("Name the newest incident reports.", "no answer was asked for", "without an answer")
                .contains("Within the existing budget".toLowerCase(), "Fee", "none", "Look-alikes")
                .contains("/trainings/" + code + "#reviews")
                .contains("The director of the bureau signs every training.")
                .doesNotContain("Led by an instructor");
    }

    @Test
    void namesSilenceAsTacit() {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});
        review(code, experts(code).get(0), "approve", Map.of());
        walk.complete(code, "UserTask_ReviewDesign", "designer", ReviewForms.design("approve", 3));
        clock.moveBy(Duration.ofDays(40));
        walk.runDueJobs(code);

        assertThat(screen(code, "director.bdt"))
                .contains("TACIT: no objection, no score", "1 TACIT", "2 reviews with scores");
    }

    @Test
    void tellsWhatChangedSinceTheReviewersSawItAndSinceItWasReturned() {
        String code = SignOffFixture.toSignOff(walk, sample -> {});
        SignOffFixture.decide(walk, code, "director.bdt", "return", "Say whom it is for.");
        ObjectNode outline = (ObjectNode) http.withBasicAuth("coordinator", "demo")
                .getForObject("/api/trainings/" + code, ObjectNode.class)
                .get("outline");
        outline.put("audience", "Planners of regulators in Africa");
        walk.save(code, "coordinator", outline);
        walk.complete(code, "UserTask_ReviseOutline", "coordinator", Map.of());
        SignOffFixture.approveAll(walk, code);

        assertThat(screen(code, "director.bdt"))
                .contains("since the round before", "Audience", "Compare version")
                .contains("What was decided before", "returned", "Say whom it is for.")
                .contains("/trainings/" + code + "/versions");
    }

    @Test
    void showsTheSecondWhatTheFirstSaid() {
        String code = SignOffFixture.toSignOff(walk, SignOffFixture::withFee);
        SignOffFixture.decide(walk, code, "director.bdt", "approve", "The fee covers the laboratory.");

        assertThat(screen(code, "deputy"))
                .contains("Director BDT", "approved", "The fee covers the laboratory.", "300", "USD")
                .contains("The training asks a fee.");
    }

    @Test
    void belongsToTheSignatureAlone() {
        assertThat(asides.stream().filter(each -> each.serves(SIGN_OFF))).hasSize(1);
        assertThat(asides.stream().filter(each -> each.serves(SIGN_OFF)).noneMatch(each -> each.serves(CONTENT)))
                .isTrue();
    }

    private String screen(String code, String person) {
        Task task = walk.task(code, SIGN_OFF, person);
        return http.withBasicAuth(person, "demo").getForObject("/tasks/" + task.getId(), String.class);
    }

    private List<String> experts(String code) {
        return walk.open(code, CONTENT).stream().map(Task::getAssignee).toList();
    }

    private void review(String code, String person, String recommendation, Map<String, Object> other) {
        Map<String, Object> fields = new HashMap<>(ReviewForms.content(recommendation, 3));
        fields.putAll(other);
        walk.complete(code, CONTENT, person, fields);
    }
}

package academy.capstone.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.Walk;
import academy.capstone.review.process.ReviewForms;
import academy.capstone.workflow.Duty;
import academy.capstone.workflow.DutyRule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@CapstoneTest
class ReviewFileTests {

    private static final String CONTENT = "UserTask_ReviewContent";
    private static final String REMARK = "Please <script>alert(1)</script> name the sources.";

    @Autowired
    Walk walk;

    @Autowired
    TestRestTemplate http;

    @Autowired
    List<DutyRule> duties;

    @Test
    void keepsReviewsConfidentialUntilAllAreIn() {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});
        List<String> experts = experts(code);
        review(code, experts.get(0));

        assertThat(api(experts.get(0), code).toString()).contains("name the sources");
        for (String other : List.of("coordinator", experts.get(1), "director.bdt", "designer")) {
            assertThat(api(other, code).toString()).doesNotContain("name the sources");
        }
        review(code, experts.get(1));
        walk.complete(code, "UserTask_ReviewDesign", "designer", ReviewForms.design("approve", 3));

        assertThat(api("coordinator", code).toString()).contains("name the sources");
        assertThat(page("coordinator", code))
                .contains("Please &lt;script&gt;alert(1)&lt;/script&gt; name the sources.", "Answer the comments")
                .doesNotContain("<script>alert(1)");
        assertThat(page(experts.get(0), code)).doesNotContain("Answer the comments");
        assertThat(api("instructor", code).toString()).doesNotContain("name the sources");
    }

    @Test
    void takesAnswersOfTheCoordinatorAlone() {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});
        experts(code).forEach(expert -> review(code, expert));
        walk.complete(code, "UserTask_ReviewDesign", "designer", ReviewForms.design("approve", 3));
        long comment = api("coordinator", code)
                .path("reviews")
                .path(0)
                .path("reviews")
                .path(0)
                .path("comments")
                .path(0)
                .path("id")
                .asLong();

        assertThat(answer("coordinator.br", code, comment, "done", "").getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        ResponseEntity<String> bare = answer("coordinator", code, comment, "declined", "");
        assertThat(bare.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(bare.getBody()).contains("comments[" + comment + "]", "reason");
        assertThat(answer("coordinator", code, comment, "perhaps", "x").getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer("coordinator", code, 0, "done", "").getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        ResponseEntity<String> taken = answer("coordinator", code, comment, "done", "");
        assertThat(taken.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(taken.getBody()).contains("\"unanswered\":1");
    }

    @Test
    void keepsEverybodyFromTheirOwnWork() {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});
        String expert = experts(code).get(0);

        assertThat(objection("coordinator", CONTENT, code)).isPresent();
        assertThat(objection("instructor", CONTENT, code)).isPresent();
        assertThat(objection(expert, CONTENT, code)).isEmpty();
        assertThat(objection(expert, "UserTask_SignOff", code))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("reviewer never signs off"));
        assertThat(objection("coordinator", "UserTask_SignOff", code)).isPresent();
        assertThat(objection("director.bdt", "UserTask_SignOff", code)).isEmpty();
        assertThat(objection(expert, "UserTask_DecideAsChair", code)).isPresent();
        walk.complete(code, CONTENT, expert, Map.of("recommendation", "recuse", "comment", "My own reader."));
        assertThat(objection(expert, CONTENT, code))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("recused"));
    }

    private Optional<String> objection(String person, String task, String code) {
        return duties.stream()
                .flatMap(rule -> rule.objection(new Duty(person, task, code)).stream())
                .reduce((first, second) -> first + " " + second);
    }

    private void review(String code, String expert) {
        Map<String, Object> fields = ReviewForms.content("revise-and-resubmit", 2);
        fields.put("comment", REMARK);
        walk.complete(code, CONTENT, expert, fields);
    }

    private List<String> experts(String code) {
        return walk.open(code, CONTENT).stream().map(Task::getAssignee).toList();
    }

    private JsonNode api(String person, String code) {
        return http.withBasicAuth(person, "demo")
                .getForEntity("/api/trainings/" + code, JsonNode.class)
                .getBody();
    }

    private String page(String person, String code) {
        return String.valueOf(http.withBasicAuth(person, "demo")
                .getForEntity("/trainings/" + code, String.class)
                .getBody());
    }

    private ResponseEntity<String> answer(String person, String code, long comment, String answer, String reason) {
        return http.withBasicAuth(person, "demo")
                .postForEntity(
                        "/api/trainings/" + code + "/reviews/answers",
                        List.of(Map.of("comment", comment, "answer", answer, "reason", reason)),
                        String.class);
    }
}

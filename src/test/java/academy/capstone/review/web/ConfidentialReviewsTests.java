package academy.capstone.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.Walk;
import academy.capstone.review.process.ReviewForms;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** People times places: nobody finds another reviewer's words anywhere before all reviews of the round are in. */
@CapstoneTest
class ConfidentialReviewsTests {

    private static final String CONTENT = "UserTask_ReviewContent";
    private static final List<String> PEOPLE = List.of(
            "coordinator",
            "coordinator.br",
            "expert.bdt",
            "expert.bdt2",
            "expert.br",
            "expert.tsb",
            "expert.gs",
            "designer",
            "academy",
            "instructor",
            "director.bdt",
            "director.br",
            "director.tsb",
            "deputy",
            "chair",
            "secretariat",
            "owner",
            "admin");

    /** Where {@code CODE} is the training, {@code TASK} the task of the one who writes, {@code DONE} the one handed in. */
    private static final List<String> PLACES = List.of(
            "/",
            "/trainings?q=CODE",
            "/trainings/CODE",
            "/api/trainings/CODE",
            "/trainings/CODE/versions",
            "/api/trainings/CODE/versions",
            "/trainings/CODE/reviews/answers",
            "/tasks/TASK",
            "/tasks/DONE",
            "/tasks/OTHER",
            "/api/tasks/TASK/comments",
            "/api/tasks/DONE/comments",
            "/api/tasks/TASK/draft",
            "/api/tasks/DONE/draft",
            "/outbox",
            "/api/outbox",
            "/trainings/CODE/audit",
            "/trainings/CODE/audit.zip",
            "/api/trainings/CODE/audit",
            "/engine-rest/task/TASK",
            "/engine-rest/task/TASK/variables",
            "/engine-rest/task/TASK/form-variables",
            "/engine-rest/task/TASK/comment",
            "/engine-rest/task?processInstanceBusinessKey=CODE",
            "/engine-rest/variable-instance?maxResults=1000",
            "/engine-rest/history/variable-instance?maxResults=1000",
            "/engine-rest/history/detail?maxResults=1000",
            "/engine-rest/history/task?processInstanceBusinessKey=CODE&maxResults=1000",
            "/engine-rest/history/user-operation?maxResults=1000");

    private static final String NOTED = "Noted-word-of-the-one-who-writes";
    private static final String DRAFTED = "Drafted-word-of-the-one-who-writes";
    private static final String GIVEN = "Given-word-on-the-whole";
    private static final String AT_FIELD = "Given-word-at-a-field";

    @Autowired
    Walk walk;

    @Autowired
    TestRestTemplate http;

    @Test
    void tellsNobodyWhatAnotherReviewerSaysBeforeAllHaveSpoken() {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});
        List<Task> tasks = walk.open(code, CONTENT);
        Task writing = tasks.get(0);
        Task done = tasks.get(1);
        String writer = writing.getAssignee();
        String giver = done.getAssignee();
        String other = walk.open(code, "UserTask_ReviewDesign").get(0).getId();
        comment(writer, writing.getId(), NOTED);
        put(writer, "/api/tasks/" + writing.getId() + "/draft", Map.of("comment", DRAFTED));
        comment(giver, done.getId(), AT_FIELD);
        Map<String, Object> fields = ReviewForms.content("revise-and-resubmit", 2);
        fields.put("comment", GIVEN);
        walk.complete(code, CONTENT, giver, fields);

        SoftAssertions all = new SoftAssertions();
        for (String person : PEOPLE) {
            for (String place : PLACES) {
                String address = place.replace("CODE", code)
                        .replace("TASK", writing.getId())
                        .replace("DONE", done.getId())
                        .replace("OTHER", other);
                String body = get(person, address).getBody();
                if (!person.equals(writer)) {
                    all.assertThat(body).as(person + " at " + place).doesNotContain(NOTED, DRAFTED);
                }
                if (!person.equals(giver)) {
                    all.assertThat(body).as(person + " at " + place).doesNotContain(GIVEN, AT_FIELD);
                }
            }
        }
        all.assertAll();
        assertThat(get(writer, "/api/tasks/" + writing.getId() + "/comments").getBody())
                .contains(NOTED);
        assertThat(get(writer, "/tasks/" + writing.getId()).getBody()).contains(NOTED, DRAFTED);
        assertThat(get(giver, "/api/trainings/" + code).getBody()).contains(GIVEN, AT_FIELD);

        walk.complete(code, CONTENT, writer, ReviewForms.content("approve", 3));
        walk.complete(code, "UserTask_ReviewDesign", "designer", ReviewForms.design("approve", 3));
        assertThat(get("coordinator", "/api/trainings/" + code).getBody()).contains(GIVEN, AT_FIELD, NOTED);
        assertThat(get("coordinator", "/trainings/" + code).getBody()).contains("Key points of session 1", AT_FIELD);
        assertThat(get("instructor", "/api/trainings/" + code).getBody()).doesNotContain(GIVEN, AT_FIELD, NOTED);
    }

    private void comment(String person, String task, String text) {
        ResponseEntity<String> kept = put(
                person,
                "/api/tasks/" + task + "/comments",
                List.of(Map.of("field", "sessions[0].keyPoints", "text", text)));
        assertThat(kept.getStatusCode()).as(kept.getBody()).isEqualTo(HttpStatus.OK);
    }

    private ResponseEntity<String> put(String person, String address, Object body) {
        return http.withBasicAuth(person, "demo")
                .exchange(address, HttpMethod.PUT, new HttpEntity<>(body), String.class);
    }

    private ResponseEntity<String> get(String person, String address) {
        HttpHeaders headers = new HttpHeaders();
        boolean page = !address.startsWith("/api") && !address.startsWith("/engine-rest");
        headers.setAccept(List.of(page ? MediaType.TEXT_HTML : MediaType.APPLICATION_JSON));
        return http.withBasicAuth(person, "demo")
                .exchange(address, HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }
}

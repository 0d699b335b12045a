package academy.capstone.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.Walk;
import academy.capstone.review.process.ReviewForms;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.util.LinkedMultiValueMap;

/** Comments, answers and what changed, from round to round, over HTTP. */
@CapstoneTest
class RoundsTests {

    private static final String CONTENT = "UserTask_ReviewContent";
    private static final String DESIGN = "UserTask_ReviewDesign";
    private static final String REVISE = "UserTask_ReviseOutline";

    @Autowired
    Walk walk;

    @Autowired
    TestRestTemplate http;

    @Autowired
    ObjectMapper json;

    @Test
    void refusesCommentsThatCantStand() {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});
        Task task = walk.open(code, CONTENT).get(0);
        String reviewer = task.getAssignee();
        String address = "/api/tasks/" + task.getId() + "/comments";

        ResponseEntity<String> unknown = put(reviewer, address, "[{\"field\":\"sessions[99].title\",\"text\":\"x\"}]");
        assertThat(unknown.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(unknown.getBody()).contains("There is no field", "sessions[99].title", "objectives[0].text");
        for (String broken : List.of(
                "[{\"field\":\"title\"}]",
                "[null]",
                "[{\"field\":\"title\",\"text\":\"a\"},{\"field\":\"title\",\"text\":\"b\"}]",
                "[{\"field\":\"title\",\"text\":\"" + "long ".repeat(1000) + "\"}]",
                "[{\"field\":\"" + "x".repeat(5000) + "\",\"text\":\"a\"}]",
                "[{\"field\":\"title\",\"text\":\"a\\u0000b\"}]")) {
            assertThat(put(reviewer, address, broken).getStatusCode())
                    .as(broken)
                    .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        assertThat(put(reviewer, address, "{").getStatusCode().is4xxClientError())
                .isTrue();
        assertThat(get(reviewer, address)).isEqualTo("[]");
        for (String other : List.of("coordinator", "chair", "admin", "designer")) {
            assertThat(put(other, address, "[]").getStatusCode()).as(other).isEqualTo(HttpStatus.NOT_FOUND);
        }
        assertThat(put(
                                reviewer,
                                address,
                                "[{\"field\":\"title\",\"text\":\" a \"},{\"field\":\"venue\",\"text\":\"b\"}]")
                        .getBody())
                .contains("\"text\":\"a\"", "venue");
        assertThat(put(reviewer, address, "[{\"field\":\"sessions\",\"text\":\"c\"}]")
                        .getBody())
                .isEqualTo("[{\"field\":\"sessions\",\"text\":\"c\"}]");
    }

    @Test
    void takesAFieldsCommentForTheOneThatALowScoreNeedsAndForgetsAllWithARecusal() {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});
        List<Task> tasks = walk.open(code, CONTENT);
        Task low = tasks.get(0);
        Task recusing = tasks.get(1);
        Map<String, Object> fields = ReviewForms.content("revise-and-resubmit", 2);
        fields.put("currency", 1);
        assertThat(refused(() -> walk.complete(code, CONTENT, low.getAssignee(), fields)))
                .contains("below 2");
        note(low, "description", "Name the year.");
        walk.complete(code, CONTENT, low.getAssignee(), fields);

        note(recusing, "title", "Words of somebody with a conflict");
        assertThat(refused(
                        () -> walk.complete(code, CONTENT, recusing.getAssignee(), Map.of("recommendation", "recuse"))))
                .contains("why you recuse");
        walk.complete(
                code, CONTENT, recusing.getAssignee(), Map.of("recommendation", "recuse", "comment", "My own book."));
        Task substitute = walk.open(code, CONTENT).get(0);
        walk.complete(code, CONTENT, substitute.getAssignee(), ReviewForms.content("approve", 3));
        walk.complete(code, DESIGN, "designer", ReviewForms.design("revise-and-resubmit", 2));

        String file = get("coordinator", "/api/trainings/" + code);
        assertThat(file)
                .contains("Name the year.", "\"about\":\"Description\"")
                .doesNotContain("somebody with a conflict");
    }

    @Test
    void showsInTheNextRoundWhatChangedAndWhatBecameOfOnesComments() throws Exception {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});
        List<Task> first = walk.open(code, CONTENT);
        String reviewer = first.get(0).getAssignee();
        note(first.get(0), "objectives[0].text", "Say how well.");
        note(first.get(0), "venue", "Which room?");
        assertThat(get(reviewer, "/tasks/" + first.get(0).getId()))
                .contains("Say how well.", "Comment on", "on text of objective 1")
                .doesNotContain("Changed since");
        assertThat(noteOnPage(first.get(0), "audience", "Too wide.")).isEqualTo(HttpStatus.OK);
        for (Task task : first) {
            Map<String, Object> fields = ReviewForms.content("revise-and-resubmit", 2);
            fields.put("comment", "On the whole: too long.");
            walk.complete(code, CONTENT, task.getAssignee(), fields);
        }
        walk.complete(code, DESIGN, "designer", ReviewForms.design("revise-and-resubmit", 2));

        String sheet = get("coordinator", "/trainings/" + code + "/reviews/answers");
        assertThat(sheet)
                .contains("<span data-answered>0</span> of <span>5</span>", "Text of objective 1", "field=objectives");
        Map<String, Long> comments = comments(code);
        assertThat(answerOnPage(code, comments.get("Say how well."), "done", ""))
                .isEqualTo(HttpStatus.OK);
        answerOnPage(code, comments.get("Which room?"), "declined", "");
        assertThat(get("coordinator", "/trainings/" + code + "/reviews/answers"))
                .contains("<span data-answered>1</span>", "please give the reason");
        answerOnPage(code, comments.get("Which room?"), "declined", "It is online.");
        assertThat(get("coordinator", "/tasks/" + walk.open(code, REVISE).get(0).getId()))
                .contains("2 of 5 answered", "Answers to the reviewers");
        ObjectNode outline = (ObjectNode)
                json.readTree(get("coordinator", "/api/trainings/" + code)).get("outline");
        String before = outline.path("objectives").path(0).path("text").asText();
        ((ObjectNode) outline.path("objectives").path(0)).put("text", before + " within one hour");
        walk.save(code, "coordinator", outline);
        walk.complete(code, REVISE, "coordinator", Map.of("note", "Shorter now."));

        Task again = walk.open(code, CONTENT).stream()
                .filter(each -> each.getAssignee().equals(reviewer))
                .findFirst()
                .orElseThrow();
        String page = get(reviewer, "/tasks/" + again.getId());
        assertThat(page)
                .contains("Changed since you reviewed version", "within one hour", "<ins>", "Too wide.", "not answered")
                .contains("It is online.", "declined", "unchanged");
        assertThat(page.indexOf("Changed since")).isLessThan(page.indexOf("Your comments and their answers"));
        int to = json.readTree(get("coordinator", "/api/trainings/" + code))
                .path("outlineVersion")
                .path("number")
                .asInt();
        JsonNode compared = json.readTree(
                get(reviewer, "/api/trainings/" + code + "/versions/compare?from=" + (to - 1) + "&to=" + to));
        assertThat(compared.path("changes")).hasSize(1);
        assertThat(compared.path("changes")
                        .path(0)
                        .path("fields")
                        .path(0)
                        .path("after")
                        .asText())
                .isEqualTo(before + " within one hour");
        assertThat(get("coordinator", "/trainings/" + code + "/versions/" + (to - 1) + ".." + to))
                .contains(
                        "Learning objectives",
                        "1 change",
                        "Reviewed in round 1: revise",
                        "Shorter now.",
                        "Under review in round 2");
        assertThat(get("coordinator", "/trainings/" + code + "/versions/" + to + ".." + to))
                .contains("No changes");
        assertThat(get("coordinator", "/trainings/" + code)).contains("not answered");
    }

    @Test
    void carriesCommentsThroughThreeRoundsToTheChair() {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});
        for (int round = 1; round <= 3; round++) {
            for (Task task : walk.open(code, CONTENT)) {
                note(task, "method", "Comment of round " + round + " by " + task.getAssignee());
                walk.complete(code, CONTENT, task.getAssignee(), ReviewForms.content("revise-and-resubmit", 2));
            }
            walk.complete(code, DESIGN, "designer", ReviewForms.design("revise-and-resubmit", 2));
            if (round < 3) {
                walk.complete(code, REVISE, "coordinator", Map.of());
            }
        }
        assertThat(walk.isOpen(code, "UserTask_DecideAsChair")).isTrue();
        String file = get("chair", "/trainings/" + code);
        assertThat(file).contains("Comment of round 1", "Comment of round 2", "Comment of round 3", "not answered");
        Task chairs = walk.open(code, "UserTask_DecideAsChair").get(0);
        assertThat(chairs).isNotNull();
        walk.complete(code, "UserTask_DecideAsChair", "chair", Map.of("chairDecision", "approve"));
        assertThat(walk.isOpen(code, "UserTask_SignOff")).isTrue();
    }

    private void note(Task task, String field, String text) {
        String reviewer = task.getAssignee();
        String address = "/api/tasks/" + task.getId() + "/comments";
        try {
            List<Map<String, String>> notes = new java.util.ArrayList<>();
            for (JsonNode each : json.readTree(get(reviewer, address))) {
                notes.add(Map.of(
                        "field",
                        each.path("field").asText(),
                        "text",
                        each.path("text").asText()));
            }
            notes.add(Map.of("field", field, "text", text));
            ResponseEntity<String> kept = put(reviewer, address, json.writeValueAsString(notes));
            assertThat(kept.getStatusCode()).as(kept.getBody()).isEqualTo(HttpStatus.OK);
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private HttpStatus noteOnPage(Task task, String field, String text) {
        return post(task.getAssignee(), "/tasks/" + task.getId() + "/comments", Map.of("field", field, "text", text));
    }

    private HttpStatus answerOnPage(String code, long comment, String word, String reason) {
        return post(
                "coordinator",
                "/trainings/" + code + "/reviews/answers",
                Map.of("answer-" + comment, word, "reason-" + comment, reason));
    }

    private HttpStatus post(String person, String address, Map<String, String> fields) {
        LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        return HttpStatus.valueOf(http.withBasicAuth(person, "demo")
                .exchange(address, HttpMethod.POST, new HttpEntity<>(form, headers), String.class)
                .getStatusCode()
                .value());
    }

    private Map<String, Long> comments(String code) throws Exception {
        Map<String, Long> comments = new HashMap<>();
        for (JsonNode round :
                json.readTree(get("coordinator", "/api/trainings/" + code)).path("reviews")) {
            for (JsonNode review : round.path("reviews")) {
                review.path("comments")
                        .forEach(each -> comments.put(
                                each.path("text").asText(), each.path("id").asLong()));
            }
        }
        return comments;
    }

    private static String refused(Runnable attempt) {
        try {
            attempt.run();
        } catch (RuntimeException refusal) {
            return String.valueOf(refusal.getMessage());
        }
        throw new AssertionError("Nothing was refused.");
    }

    private ResponseEntity<String> put(String person, String address, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.withBasicAuth(person, "demo")
                .exchange(address, HttpMethod.PUT, new HttpEntity<>(body, headers), String.class);
    }

    private String get(String person, String address) {
        HttpHeaders headers = new HttpHeaders();
        headers.setAccept(List.of(address.startsWith("/api") ? MediaType.APPLICATION_JSON : MediaType.TEXT_HTML));
        return String.valueOf(http.withBasicAuth(person, "demo")
                .exchange(address, HttpMethod.GET, new HttpEntity<>(headers), String.class)
                .getBody());
    }
}

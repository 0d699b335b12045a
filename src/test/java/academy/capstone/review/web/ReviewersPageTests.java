package academy.capstone.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.Walk;
import academy.capstone.review.persistence.ChoiceRepository;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page and the interface on which the task force changes reviewers. */
@CapstoneTest
class ReviewersPageTests {

    private static final List<String> EXPERTS =
            List.of("expert.bdt", "expert.bdt2", "expert.br", "expert.tsb", "expert.gs");

    @Autowired
    Walk walk;

    @Autowired
    TestRestTemplate http;

    @Autowired
    ChoiceRepository choices;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsTheTaskForceWhoIsAskedAndWhyOthersAreNot() {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});

        JsonNode seen = as("secretariat").getForObject("/api/trainings/" + code + "/reviewers", JsonNode.class);
        assertThat(seen.path("reviewers")).hasSize(3);
        assertThat(seen.path("reviewers").findValuesAsText("explanation"))
                .allMatch(each -> each.startsWith("Chosen because"));
        assertThat(seen.path("notChosen")).hasSize(3);
        assertThat(seen.path("notChosen").findValuesAsText("explanation"))
                .allMatch(each -> each.startsWith("Not chosen because"));
        assertThat(as("secretariat").getForObject("/trainings/" + code + "/reviewers", String.class))
                .contains("Asked in round 1", "Add a content expert", "Not chosen because", "Expert BR");
        assertThat(as("secretariat").getForObject("/trainings/" + code, String.class))
                .contains("/trainings/" + code + "/reviewers");
        for (String other : List.of("coordinator", "designer", "director.bdt", "admin", "owner")) {
            assertThat(as(other)
                            .getForEntity("/api/trainings/" + code + "/reviewers", String.class)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void keepsWhyOthersWereNotChosenAsItStoodThen() {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});
        String left = EXPERTS.stream()
                .filter(each -> walk.open(code, "UserTask_ReviewContent").stream()
                        .noneMatch(task -> each.equals(task.getAssignee())))
                .findFirst()
                .orElseThrow();
        String before = whyNot(code, left);
        assertThat(before).startsWith("Not chosen because").doesNotContain("away");
        jdbc.sql("""
                        insert into absence (person, first_day, last_day, substitute)
                        values (:person, current_date, dateadd(day, 60, current_date), 'designer')""").param("person", left).update();
        try {
            assertThat(whyNot(code, left))
                    .as("an absence entered since is no reason of then")
                    .isEqualTo(before);
        } finally {
            jdbc.sql("delete from absence where person = :person")
                    .param("person", left)
                    .update();
        }
        assertThat(choices.of(code, 1))
                .extracting(each -> each.kind() + " " + each.replaces())
                .containsExactly("CONTENT Optional.empty", "DESIGN Optional.empty");
        assertThat(choices.of(code, 1).get(0).notChosen())
                .hasSize(3)
                .filteredOn(each -> each.person().equals(left))
                .singleElement()
                .satisfies(each -> assertThat(each.explanation()).isEqualTo(before));
        String asked = walk.open(code, "UserTask_ReviewContent").get(0).getAssignee();
        assertThat(send("secretariat", code, "replace", asked).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(choices.of(code, 1).get(2).replaces()).contains(asked);
        assertThat(choices.of(code, 1).get(2).notChosen()).hasSize(2);
    }

    private String whyNot(String code, String person) {
        JsonNode seen = as("secretariat").getForObject("/api/trainings/" + code + "/reviewers", JsonNode.class);
        for (JsonNode each : seen.path("notChosen")) {
            if (each.path("person").asText().equals(person)) {
                return each.path("explanation").asText();
            }
        }
        throw new AssertionError(person + " is not among those who were not chosen: " + seen);
    }

    @Test
    void changesReviewersByJsonAndSaysWhyNot() {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});
        List<String> asked = walk.open(code, "UserTask_ReviewContent").stream()
                .map(Task::getAssignee)
                .toList();

        ResponseEntity<String> removed = send("secretariat", code, "remove", asked.get(0));
        assertThat(removed.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(removed.getBody()).contains("the quorum would be missed");
        assertThat(send("secretariat", code, "promote", asked.get(0)).getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(send("coordinator", code, "replace", asked.get(0)).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(send("secretariat", code, "replace", asked.get(0)).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(walk.open(code, "UserTask_ReviewContent"))
                .extracting(Task::getAssignee)
                .doesNotContain(asked.get(0))
                .hasSize(2);
    }

    private ResponseEntity<String> send(String actor, String code, String action, String person) {
        return as(actor)
                .postForEntity(
                        "/api/trainings/" + code + "/reviewers",
                        Map.of("action", action, "person", person, "reason", "As discussed."),
                        String.class);
    }

    private TestRestTemplate as(String person) {
        return http.withBasicAuth(person, "demo");
    }
}

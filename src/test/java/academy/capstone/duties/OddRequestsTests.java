package academy.capstone.duties;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.duties.Rule.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What no form sends: the engine's interface answers in a sentence, whatever comes, and never with a fault of its own. */
@CapstoneTest
class OddRequestsTests {

    private static final List<String> READ = List.of(
            "/task",
            "/task/count",
            "/task/{odd}",
            "/task/{odd}/form",
            "/task/{odd}/form-variables",
            "/task/{odd}/deployed-form",
            "/task/{odd}/variables",
            "/task/{odd}/identity-links",
            "/process-definition/key/{odd}",
            "/process-definition/{odd}/xml",
            "/process-definition/{odd}/deployed-start-form",
            "/process-instance/{odd}",
            "/process-instance/{odd}/activity-instances",
            "/process-instance/{odd}/variables/{odd}",
            "/execution/{odd}",
            "/job/{odd}",
            "/job/{odd}/stacktrace",
            "/incident/{odd}",
            "/deployment/{odd}",
            "/deployment/{odd}/resources/{odd}/data",
            "/decision-definition/key/{odd}/xml",
            "/filter/{odd}/list",
            "/filter/{odd}/count",
            "/user/{odd}/profile",
            "/group/{odd}",
            "/authorization/{odd}",
            "/history/task",
            "/history/process-instance/{odd}",
            "/history/activity-instance/{odd}",
            "/history/variable-instance/{odd}/data",
            "/history/decision-instance/{odd}",
            "/metrics",
            "/metrics/{odd}/sum",
            "/metrics/task-worker/sum");
    private static final List<String> QUESTIONS = List.of(
            "sortBy=nothing&sortOrder=up",
            "maxResults=-1&firstResult=-5",
            "maxResults=many",
            "createdAfter=yesterday",
            "taskVariables=%5B%5D&processVariables=a_eq_",
            "withoutDueDate=perhaps&priority=high",
            "startDate=1&endDate=2&interval=x");
    private static final List<String> WRITTEN = List.of(
            "POST /task",
            "POST /task/count",
            "POST /task/{odd}/claim",
            "POST /task/{odd}/complete",
            "POST /task/{odd}/submit-form",
            "POST /task/{odd}/identity-links",
            "PUT /task/{odd}",
            "POST /process-definition/key/training-lifecycle/submit-form",
            "POST /process-definition/key/training-lifecycle/start",
            "POST /process-instance",
            "POST /process-instance/{odd}/modification",
            "POST /message",
            "POST /filter/create",
            "POST /filter/{odd}/list",
            "POST /authorization/create",
            "POST /user/create",
            "PUT /user/{odd}/profile",
            "POST /history/task",
            "POST /history/process-instance",
            "POST /variable-instance",
            "POST /decision-definition/key/review-outcome/evaluate",
            "POST /external-task/fetchAndLock",
            "POST /migration/generate",
            "POST /modification/execute");
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "[]",
            "null",
            "7",
            "\"text\"",
            "{\"unknown\": {\"deep\": [1, null]}}",
            "{\"variables\": []}",
            "{\"variables\": {\"x\": {\"value\": {\"a\": 1}, \"type\": \"Object\"}}}",
            "{\"variables\": {\"x\": {\"value\": \"aced\", \"type\": \"Object\","
                    + " \"valueInfo\": {\"serializationDataFormat\": \"application/x-java-serialized-object\"}}}}",
            "{\"variables\": {\"\\u0000\": null}, \"userId\": 7, \"id\": \"\\ud800\"}",
            "{\"orQueries\": [{\"assigneeExpression\": \"${1+1}\"}]}",
            "{\"orQueries\": [{\"dueBeforeExpression\": \"${currentUser()}\"}, null]}",
            "{\"orQueries\": 3, \"sorting\": [{\"sortBy\": \"x\", \"sortOrder\": 1}]}",
            "{\"processVariables\": [{\"name\": null, \"operator\": \"like\", \"value\": {}}]}");
    private static final List<String> ODD =
            List.of("no-such", "%0A", "%F0%9F%8E%93", "%27%20or%201=1--", "$%7B1%7D", "a".repeat(600));

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Visitors visitors;
    private int turn;

    @BeforeEach
    void meet() {
        visitors = new Visitors("http://localhost:" + port);
    }

    @Test
    void answersOddQuestionsInASentence() {
        Map<String, Answer> wrong = new TreeMap<>();
        for (String path : READ) {
            for (int time = 0; time < 3; time++) {
                String asked = "/engine-rest" + odd(path)
                        + (path.contains("{odd}") ? "" : "?" + QUESTIONS.get(turn % QUESTIONS.size()));
                for (String person : List.of("coordinator", "admin")) {
                    note(wrong, "GET " + asked + " as " + person, ask(person, "GET", asked, null));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void answersOddBodiesInASentence() {
        Map<String, Answer> wrong = new TreeMap<>();
        for (String written : WRITTEN) {
            for (String body : BODIES) {
                String[] parts = written.split(" ");
                String person = turn++ % 2 == 0 ? "coordinator" : "admin";
                String path = "/engine-rest" + odd(parts[1]);
                note(wrong, parts[0] + " " + path + " " + body + " as " + person, ask(person, parts[0], path, body));
            }
        }
        jdbc.sql("delete from ACT_RU_FILTER where NAME_ is null").update();
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${execution.getProcessEngineServices()}", "${''.getClass()}", "${dataSource}"})
    void storesNoFilterWithAForbiddenExpression(String expression) {
        for (String query : List.of(
                "{\"assigneeExpression\":\"" + expression + "\"}",
                "{\"orQueries\":[{\"dueBeforeExpression\":\"" + expression + "\"}]}")) {
            Answer answer = ask(
                    "admin",
                    "POST",
                    "/engine-rest/filter/create",
                    "{\"name\":\"odd\",\"resourceType\":\"Task\",\"query\":" + query + "}");

            assertThat(answer.status()).as(answer.sentence()).isEqualTo(403);
            assertThat(answer.complaint()).isEmpty();
        }
    }

    @Test
    void letsNobodyDeleteTheirOwnAccount() {
        assertThat(ask("owner", "DELETE", "/engine-rest/user/owner", null))
                .isEqualTo(new Answer(403, "Only administrators may do this."));
    }

    private String odd(String path) {
        return path.replace("{odd}", ODD.get(turn++ % ODD.size()));
    }

    private Answer ask(String person, String method, String path, String body) {
        return visitors.script(new Person(person, Set.of(), Optional.of("demo")), method, path, body, Optional.empty());
    }

    private static void note(Map<String, Answer> wrong, String request, Answer answer) {
        boolean told = answer.succeeded()
                || answer.status() == 422
                || answer.status() < 500 && answer.complaint().isEmpty();
        if (!told) {
            wrong.put(request, answer);
        }
    }
}

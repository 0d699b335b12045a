package academy.capstone.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.Walk;
import academy.capstone.review.process.ReviewForms;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
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
import org.springframework.jdbc.core.simple.JdbcClient;

@CapstoneTest
class DraftApiTests {

    private static final String CONTENT = "UserTask_ReviewContent";
    private static final Map<String, Object> HALF =
            Map.of("recommendation", "revise-and-resubmit", "comment", "Half a thought");

    @Autowired
    Walk walk;

    @Autowired
    TestRestTemplate http;

    @Autowired
    FormService forms;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsADraftForItsHolderAlone() {
        Task task = review();
        String expert = task.getAssignee();

        assertThat(save(task, expert, HALF, null).getHeaders().getETag()).isEqualTo("\"1\"");
        assertThat(read(task, expert).getBody()).contains("Half a thought");
        for (String other : List.of("coordinator", "designer", "owner", "admin", "chair")) {
            assertThat(read(task, other).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(read(task, other).getBody()).doesNotContain("Half a thought");
            assertThat(save(task, other, HALF, null).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void opensTheFormWithTheDraftAndPutsItIntoNoVariable() {
        Task task = review();
        String expert = task.getAssignee();
        save(task, expert, HALF, null);

        assertThat(walk.as(expert, () -> forms.getTaskFormVariables(task.getId())))
                .containsEntry("comment", "Half a thought")
                .containsKey("facts");
        for (String other : List.of("owner", "admin")) {
            assertThat(http.withBasicAuth(other, "demo")
                            .getForObject("/engine-rest/task/" + task.getId() + "/form-variables", String.class))
                    .doesNotContain("Half a thought");
        }
        assertThat(runtime.getVariables(task.getExecutionId())).doesNotContainKey("comment");
        assertThat(jdbc.sql("select count(*) from ACT_HI_VARINST where TEXT_ like '%Half a thought%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void overwritesNothingThatTheWriterHasNotSeen() {
        Task task = review();
        String expert = task.getAssignee();
        save(task, expert, HALF, "\"0\"");

        ResponseEntity<String> second = save(task, expert, Map.of("comment", "From another window"), "\"0\"");

        assertThat(second.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(second.getBody()).contains("another window", "not saved yet");
        assertThat(read(task, expert).getBody()).contains("Half a thought");
        assertThat(save(task, expert, Map.of("comment", "Later"), "\"1\"")
                        .getHeaders()
                        .getETag())
                .isEqualTo("\"2\"");
        assertThat(save(task, expert, Map.of("comment", "At any rate"), null).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(read(task, expert).getBody()).isEqualTo("{\"comment\":\"At any rate\"}");
    }

    @Test
    void refusesWhatIsNoDraftOfThisForm() {
        Task task = review();
        String expert = task.getAssignee();

        assertThat(save(task, expert, Map.of("author", "somebody"), null).getBody())
                .contains("\"field\":\"author\"");
        assertThat(save(task, expert, "[1]", null).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(save(task, expert, "{", null).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(save(task, expert, HALF, "three").getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(save(task, expert, Map.of("comment", "x".repeat(300_000)), null)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Test
    void endsWithItsTaskAndWhenAnotherPersonTakesIt() {
        Task task = review();
        save(task, task.getAssignee(), HALF, null);
        Map<String, Object> fields = ReviewForms.content("approve", 3);
        walk.as(task.getAssignee(), () -> {
            forms.submitTaskForm(task.getId(), fields);
            return true;
        });
        assertThat(drafts(task)).isZero();
        assertThat(read(task, task.getAssignee()).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);

        Task second = review();
        save(second, second.getAssignee(), HALF, null);
        tasks.setAssignee(second.getId(), null);
        assertThat(drafts(second)).as("given back, nobody else has it yet").isEqualTo(1);
        tasks.setAssignee(second.getId(), second.getAssignee());
        assertThat(read(second, second.getAssignee()).getBody()).contains("Half a thought");
        tasks.setAssignee(second.getId(), "somebody.else");
        assertThat(drafts(second)).isZero();
    }

    @Test
    void canBeThrownAway() {
        Task task = review();
        save(task, task.getAssignee(), HALF, null);

        http.withBasicAuth(task.getAssignee(), "demo").delete("/api/tasks/" + task.getId() + "/draft");

        assertThat(read(task, task.getAssignee()).getBody()).isEqualTo("{}");
        assertThat(read(task, task.getAssignee()).getHeaders().getETag()).isEqualTo("\"0\"");
    }

    private Task review() {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});
        return walk.open(code, CONTENT).get(0);
    }

    private int drafts(Task task) {
        return jdbc.sql("select count(*) from task_draft where task_id = :task")
                .param("task", task.getId())
                .query(Integer.class)
                .single();
    }

    private ResponseEntity<String> read(Task task, String person) {
        return http.withBasicAuth(person, "demo").getForEntity("/api/tasks/" + task.getId() + "/draft", String.class);
    }

    private ResponseEntity<String> save(
            Task task, String person, Object values, @org.jspecify.annotations.Nullable String seen) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        if (seen != null) {
            headers.set(HttpHeaders.IF_MATCH, seen);
        }
        return http.withBasicAuth(person, "demo")
                .exchange(
                        "/api/tasks/" + task.getId() + "/draft",
                        HttpMethod.PUT,
                        new HttpEntity<>(values, headers),
                        String.class);
    }
}

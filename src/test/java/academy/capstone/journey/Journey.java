package academy.capstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.journey.Visitor.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A training on its way, seen and moved through HTTP alone; each task is completed by its own person. */
final class Journey {

    private static final Map<String, String> ONE_OF = Map.of(
            "coordinators", "coordinator",
            "academy-team", "academy",
            "instructors", "instructor",
            "task-force", "secretariat");

    private final String base;
    private final String code;
    private final List<String> passed = new ArrayList<>();

    private Journey(String base, String code) {
        this.base = base;
        this.code = code;
    }

    /** Proposes a training with the start form. */
    static Journey propose(String base, String coordinator, Map<String, Object> fields) {
        Visitor person = Visitor.person(base, coordinator);
        Map<String, Object> variables = new LinkedHashMap<>();
        fields.forEach((field, answer) -> variables.put(field, Visitor.variable(answer)));
        Answer started = person.post(
                        "/engine-rest/process-definition/key/training-lifecycle/submit-form",
                        Map.of("variables", variables))
                .ok();
        String code = started.json().path("businessKey").asText();
        if (code.isEmpty() || "null".equals(code)) {
            code = Visitor.person(base, "admin")
                    .get("/engine-rest/process-instance/"
                            + started.json().path("id").asText())
                    .ok()
                    .json()
                    .path("businessKey")
                    .asText();
        }
        assertThat(code).matches("\\d{2}(FF|OI|OS|BL)\\d{5,}[A-Z]{3}-[EFSACR]");
        return new Journey(base, code);
    }

    /** The same people's way on with another edition of the course. */
    Journey edition(String nextCode) {
        return new Journey(base, nextCode);
    }

    String code() {
        return code;
    }

    /** The user tasks that were completed, in order. */
    List<String> passed() {
        return List.copyOf(passed);
    }

    Visitor as(String user) {
        return Visitor.person(base, user);
    }

    Visitor stranger() {
        return Visitor.stranger(base);
    }

    JsonNode courseFile() {
        return as("coordinator").get("/api/trainings/" + code).ok().json();
    }

    String stage() {
        return courseFile().path("stage").asText();
    }

    /** The open tasks of the training, as the engine's REST interface tells them to an administrator. */
    List<JsonNode> openTasks() {
        return as("admin")
                .get("/engine-rest/task?processInstanceBusinessKey=" + code)
                .ok()
                .elements();
    }

    Optional<JsonNode> openTask(String key) {
        return openTasks().stream()
                .filter(task -> key.equals(task.path("taskDefinitionKey").asText()))
                .findFirst();
    }

    /** Completes the one open task with this key as the person it is meant for. */
    void complete(String key, Map<String, Object> chosen) {
        JsonNode task = openTask(key).orElseThrow(() -> new AssertionError(key + " is not open, but " + openKeys()));
        submit(task, personFor(task), chosen).ok();
        passed.add(key);
    }

    /** Completes every open task with this key. */
    void completeAll(String key, Map<String, Object> chosen) {
        List<JsonNode> tasks = openTasks().stream()
                .filter(task -> key.equals(task.path("taskDefinitionKey").asText()))
                .toList();
        assertThat(tasks).as(key + " among " + openKeys()).isNotEmpty();
        for (JsonNode task : tasks) {
            submit(task, personFor(task), chosen).ok();
            passed.add(key);
        }
    }

    /** Claims the task if need be and submits what the contract names, no more. */
    Answer submit(JsonNode task, String user, Map<String, Object> chosen) {
        String id = task.path("id").asText();
        Visitor person = as(user);
        if (task.path("assignee").isNull()) {
            person.post("/engine-rest/task/" + id + "/claim", Map.of("userId", user))
                    .ok();
        }
        Map<String, Object> variables = new LinkedHashMap<>();
        chosen.forEach((field, answer) -> variables.put(field, Visitor.variable(answer)));
        return person.post("/engine-rest/task/" + id + "/submit-form", Map.of("variables", variables));
    }

    String personFor(JsonNode task) {
        if (!task.path("assignee").isNull()) {
            return task.path("assignee").asText();
        }
        List<JsonNode> links = as("admin")
                .get("/engine-rest/task/" + task.path("id").asText() + "/identity-links")
                .ok()
                .elements();
        return links.stream()
                .map(link -> link.path("groupId").asText())
                .filter(ONE_OF::containsKey)
                .map(ONE_OF::get)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody may take " + task));
    }

    List<String> openKeys() {
        return openTasks().stream()
                .map(task -> task.path("taskDefinitionKey").asText())
                .toList();
    }
}

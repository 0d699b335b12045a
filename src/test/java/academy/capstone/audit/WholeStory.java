package academy.capstone.audit;

import academy.capstone.Walk;
import academy.capstone.delivery.application.Documents;
import academy.capstone.delivery.application.RegistrationDesk;
import academy.capstone.delivery.application.ResultsOffice;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** A training from its proposal to signed credentials, each task by its person. */
final class WholeStory {

    private static final Map<String, String> TAKEN_BY = Map.of(
            "UserTask_SetUpCourse", "academy",
            "UserTask_CheckMaterials", "academy",
            "UserTask_ConfirmReadiness", "academy",
            "UserTask_ValidateReport", "academy");
    private static final int STEPS = 60;

    private final Walk walk;
    private final TaskService tasks;
    private final RegistrationDesk desk;
    private final ResultsOffice results;
    private final Documents documents;
    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode answers;

    WholeStory(ApplicationContext application) throws IOException {
        this.walk = application.getBean(Walk.class);
        this.tasks = application.getBean(TaskService.class);
        this.desk = application.getBean(RegistrationDesk.class);
        this.results = application.getBean(ResultsOffice.class);
        this.documents = application.getBean(Documents.class);
        this.answers = json.readTree(new ClassPathResource("sample/answers.json").getInputStream());
    }

    /** Returns the training code. */
    String tell() {
        String code = walk.toPeerReview(
                "QoS, technologies and regulation",
                sample -> ((ObjectNode) sample.get("outline")).put("minimumEnrolment", 1));
        for (int step = 0; step < STEPS; step++) {
            List<Task> open =
                    tasks.createTaskQuery().processInstanceBusinessKey(code).list();
            open.forEach(task -> act(code, task));
            walk.runDueJobs(code);
        }
        return code;
    }

    private void act(String code, Task task) {
        String key = task.getTaskDefinitionKey();
        String person = task.getAssignee() != null ? task.getAssignee() : TAKEN_BY.get(key);
        switch (key) {
            case "UserTask_DevelopMaterials" ->
                documents.upload(
                        code,
                        person,
                        new Documents.Upload(
                                "slides.pdf",
                                "%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF".getBytes(StandardCharsets.US_ASCII),
                                "Slides",
                                "material"));
            case "UserTask_SelectParticipants" ->
                desk.register(
                        code,
                        Map.of("name", "Participant One", "email", "p1@example.org", "country", "KE", "gender", "f"));
            case "UserTask_RecordResults" ->
                results.take(
                        code,
                        person,
                        "email,name,country,gender,sessions,grade\np1@example.org,Participant One,KE,f,3,90\n"
                                .getBytes(StandardCharsets.UTF_8),
                        false);
            default -> {}
        }
        walk.complete(code, key, person, fields(key));
    }

    private Map<String, Object> fields(String task) {
        Map<String, Object> fields = new HashMap<>();
        answers.path(task).properties().forEach(field -> fields.put(field.getKey(), plain(field.getValue())));
        return fields;
    }

    private Object plain(JsonNode value) {
        return value instanceof ArrayNode
                ? json.convertValue(value, List.class)
                : json.convertValue(value, Object.class);
    }
}

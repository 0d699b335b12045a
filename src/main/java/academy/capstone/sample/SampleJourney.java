package academy.capstone.sample;

import academy.capstone.training.Trainings;
import academy.capstone.workflow.OpenTask;
import academy.capstone.workflow.OpenTasks;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Carries one sample training, each step by the person it is meant for, through the HTTP doors that everybody uses. */
@Component
@Profile("demo")
class SampleJourney {

    /** Whom the sample people send when a task is offered to a whole group. */
    private static final Map<String, String> ONE_OF = Map.of(
            "coordinators", "coordinator",
            "academy-team", "academy",
            "instructors", "instructor",
            "task-force", "secretariat");

    private static final String PASSWORD = "demo";

    private final OpenTasks tasks;
    private final Trainings trainings;
    private final ObjectMapper json;
    private final WebServerApplicationContext server;
    private final RestClient.Builder http;

    SampleJourney(
            OpenTasks tasks,
            Trainings trainings,
            ObjectMapper json,
            WebServerApplicationContext server,
            RestClient.Builder http) {
        this.tasks = tasks;
        this.trainings = trainings;
        this.json = json;
        this.server = server;
        this.http = http;
    }

    /** Carries the training as far as it says and returns its code. */
    String carry(SampleTraining sample) throws IOException {
        person(sample.coordinator()).start("training-lifecycle", sample.proposal());
        String code = codeOf(sample.title());
        JsonNode common = read("sample/answers.json");
        for (List<OpenTask> open = tasks.of(code); !open.isEmpty(); open = tasks.of(code)) {
            for (OpenTask task : open) {
                if (task.key().equals(sample.until())) {
                    prepare(sample, code, task.key(), person(holder(task)));
                    return code;
                }
                complete(sample, code, task, common);
            }
        }
        return code;
    }

    private void complete(SampleTraining sample, String code, OpenTask task, JsonNode common) throws IOException {
        String user = holder(task);
        SamplePerson person = person(user);
        prepare(sample, code, task.key(), person);
        if (task.assignee() == null) {
            person.claim(task.id(), user);
        }
        ObjectNode fields = json.createObjectNode();
        fields.setAll((ObjectNode) common.withObjectProperty(task.key()));
        if (sample.answers() != null) {
            fields.setAll(sample.answers().withObjectProperty(task.key()));
        }
        person.submit(task.id(), fields);
    }

    private void prepare(SampleTraining sample, String code, String task, SamplePerson person) throws IOException {
        switch (task) {
            case "UserTask_PrepareOutline" -> person.saveOutline(code, sample.outline());
            case "UserTask_SelectParticipants" -> register(code);
            case "UserTask_RecordResults" -> person.uploadResults(code, results(sample));
            default -> {}
        }
    }

    private void register(String code) throws IOException {
        SamplePerson stranger = SamplePerson.stranger(doors(), json);
        for (JsonNode participant : read("sample/participants.json")) {
            ObjectNode registration = participant.deepCopy();
            registration.remove("grade");
            stranger.register(code, registration);
        }
    }

    private String results(SampleTraining sample) throws IOException {
        StringBuilder csv = new StringBuilder("email,name,country,gender,sessions,grade\n");
        for (JsonNode participant : read("sample/participants.json")) {
            csv.append("%s,%s,%s,%s,%d,%d%n"
                    .formatted(
                            participant.path("email").asText(),
                            participant.path("name").asText(),
                            participant.path("country").asText(),
                            participant.path("gender").asText(),
                            sample.liveSessions(),
                            participant.path("grade").asInt()));
        }
        return csv.toString();
    }

    private String codeOf(String title) {
        return trainings.running(Integer.MAX_VALUE).stream()
                .filter(training -> training.title().equals(title))
                .map(training -> training.code())
                .findFirst()
                .orElse("(ended at once)");
    }

    private static String holder(OpenTask task) {
        return Optional.ofNullable(task.assignee()).orElseGet(() -> oneOf(task));
    }

    private static String oneOf(OpenTask task) {
        return task.groups().stream()
                .filter(ONE_OF::containsKey)
                .map(ONE_OF::get)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No sample person may take " + task));
    }

    private SamplePerson person(String user) {
        return SamplePerson.signedIn(doors(), json, user, PASSWORD);
    }

    private RestClient.Builder doors() {
        return http.clone().baseUrl("http://localhost:" + server.getWebServer().getPort());
    }

    private JsonNode read(String file) throws IOException {
        try (InputStream in = new ClassPathResource(file).getInputStream()) {
            return json.readTree(in);
        }
    }
}

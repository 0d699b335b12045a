package academy.capstone.bench;

import academy.capstone.Walk;
import academy.capstone.delivery.application.RegistrationDesk;
import academy.capstone.delivery.application.ResultsOffice;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;

/** The way of a real course through Capstone, with everything that people write on it. */
class CapstoneJourney extends Journey {

    private final Walk walk;
    private final FormService forms;
    private final TaskService tasks;
    private final RegistrationDesk desk;
    private final ResultsOffice results;
    private final int participants;
    private final Map<String, ObjectNode> outlines = new HashMap<>();

    /**
     * @param participants how many take part and earn a credential
     */
    CapstoneJourney(ApplicationContext application, int participants) throws IOException {
        super(application.getBean(ProcessEngine.class));
        this.walk = application.getBean(Walk.class);
        this.forms = application.getBean(FormService.class);
        this.tasks = application.getBean(TaskService.class);
        this.desk = application.getBean(RegistrationDesk.class);
        this.results = application.getBean(ResultsOffice.class);
        this.participants = participants;
    }

    @Override
    String start(int number) {
        ObjectNode sample = walk.sample("QoS, technologies and regulation");
        String title = "Course " + UUID.randomUUID().toString().replace('-', ' ');
        ((ObjectNode) sample.get("proposal")).put("title", title);
        ((ObjectNode) sample.get("outline")).put("title", title);
        ((ObjectNode) sample.get("outline")).put("minimumEnrolment", 1);
        String code = walk.propose("coordinator", (ObjectNode) sample.get("proposal"));
        outlines.put(code, (ObjectNode) sample.get("outline"));
        return code;
    }

    @Override
    void prepare(String code, Task task, String person) {
        switch (task.getTaskDefinitionKey()) {
            case "UserTask_PrepareOutline" -> walk.save(code, person, outlines.remove(code));
            case "UserTask_SelectParticipants" -> register(code);
            case "UserTask_RecordResults" -> enterResults(code, person);
            default -> {}
        }
    }

    private void register(String code) {
        for (int i = 1; i <= participants; i++) {
            desk.register(
                    code,
                    Map.of(
                            "name",
                            "Participant " + i,
                            "email",
                            "p" + i + "@example.org",
                            "country",
                            "KE",
                            "gender",
                            "f"));
        }
    }

    private void enterResults(String code, String person) {
        StringBuilder file = new StringBuilder("email,name,country,gender,sessions,grade\n");
        for (int i = 1; i <= participants; i++) {
            file.append("p%d@example.org,Participant %d,KE,f,3,90%n".formatted(i, i));
        }
        results.take(code, person, file.toString().getBytes(StandardCharsets.UTF_8), false);
    }

    @Override
    void complete(Task task, String person, Map<String, Object> fields) {
        walk.as(person, () -> {
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), person);
            }
            forms.submitTaskForm(task.getId(), new HashMap<>(fields));
            return true;
        });
    }
}

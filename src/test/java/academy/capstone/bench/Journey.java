package academy.capstone.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.io.ClassPathResource;

/** Carries one training from proposal to its end on one engine. What differs between engines are the three ways to act. */
abstract class Journey {

    private static final Map<String, String> TAKEN_BY = Map.of(
            "UserTask_SetUpCourse", "academy",
            "UserTask_CheckMaterials", "academy",
            "UserTask_ConfirmReadiness", "academy",
            "UserTask_ValidateReport", "academy");
    private static final int STEPS = 200;

    private final ProcessEngine engine;
    private final Map<String, Map<String, Object>> answers;
    private final Map<String, Long> nanos = new HashMap<>();
    private int runs;

    Journey(ProcessEngine engine) throws IOException {
        this.engine = engine;
        this.answers = answers();
    }

    /** Starts a training and returns its code. */
    abstract String start(int number);

    /** What has to be there before a task can be completed. */
    abstract void prepare(String code, Task task, String person);

    abstract void complete(Task task, String person, Map<String, Object> fields);

    /** One whole lifecycle: every task by its person, every job, until the training is closed. */
    final void run(int number) {
        runs++;
        long begin = System.nanoTime();
        String code = start(number);
        note("start", begin);
        for (int step = 0; step < STEPS; step++) {
            List<Task> open = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(code)
                    .list();
            open.forEach(task -> act(code, task));
            boolean moved = !open.isEmpty() || runJobs();
            if (!moved) {
                requireClosed(code);
                return;
            }
        }
        throw new IllegalStateException("The training " + code + " goes round in circles.");
    }

    private void act(String code, Task task) {
        String person = task.getAssignee() != null ? task.getAssignee() : TAKEN_BY.get(task.getTaskDefinitionKey());
        long begin = System.nanoTime();
        prepare(code, task, person);
        note("before " + task.getTaskDefinitionKey(), begin);
        begin = System.nanoTime();
        complete(task, person, answers.getOrDefault(task.getTaskDefinitionKey(), Map.of()));
        note(task.getTaskDefinitionKey(), begin);
    }

    private void note(String step, long begin) {
        nanos.merge(step, System.nanoTime() - begin, Long::sum);
    }

    /** Forgets the steps so far, which warmed up. */
    final void beginAnew() {
        nanos.clear();
        runs = 0;
    }

    /** The steps that take longest, in milliseconds per lifecycle. */
    final String slowest(int most) {
        return nanos.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(most)
                .map(each -> String.format(Locale.ROOT, "%6.1f %s", each.getValue() / 1e6 / runs, each.getKey()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** Asynchronous steps, and the end of the questionnaire's time; what comes months later stays. */
    private boolean runJobs() {
        ManagementService management = engine.getManagementService();
        List<Job> jobs = new ArrayList<>(management.createJobQuery().messages().list());
        jobs.addAll(management
                .createJobQuery()
                .activityId("BoundaryEvent_EvaluationClosed")
                .list());
        jobs.forEach(job -> {
            long begin = System.nanoTime();
            management.executeJob(job.getId());
            note("job", begin);
        });
        return !jobs.isEmpty();
    }

    private void requireClosed(String code) {
        HistoricProcessInstance lifecycle = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(code)
                .processDefinitionKey("training-lifecycle")
                .singleResult();
        if (!"EndEvent_TrainingClosed".equals(lifecycle.getEndActivityId())) {
            throw new IllegalStateException("The training " + code + " has come to a halt.");
        }
    }

    private static Map<String, Map<String, Object>> answers() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, Map<String, Object>> answers = new HashMap<>();
        JsonNode file = json.readTree(new ClassPathResource("sample/answers.json").getInputStream());
        file.properties().forEach(task -> {
            Map<String, Object> fields = new HashMap<>();
            task.getValue().properties().forEach(field -> fields.put(field.getKey(), plain(json, field.getValue())));
            answers.put(task.getKey(), fields);
        });
        // Nobody answers the questionnaire, so the content comes up for review at once.
        answers.put(
                "UserTask_DecideContent",
                Map.of("contentDecision", "keep", "comment", "The answers are too few to change anything."));
        return answers;
    }

    static Object plain(ObjectMapper json, JsonNode value) {
        return value instanceof ArrayNode
                ? json.convertValue(value, List.class)
                : json.convertValue(value, Object.class);
    }
}

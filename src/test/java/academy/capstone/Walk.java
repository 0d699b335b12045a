package academy.capstone;

import academy.capstone.training.application.OutlineEditing;
import academy.capstone.workflow.Accounts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;

/** Walks a training through its processes as people do: each step as a person, through the form. */
@TestComponent
public class Walk {

    private final IdentityService identity;
    private final FormService forms;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final Accounts accounts;
    private final OutlineEditing outlines;
    private final ObjectMapper json;
    private final Clock clock;

    public Walk(
            IdentityService identity,
            FormService forms,
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            ManagementService management,
            Accounts accounts,
            OutlineEditing outlines,
            ObjectMapper json,
            Clock clock) {
        this.identity = identity;
        this.forms = forms;
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        this.accounts = accounts;
        this.outlines = outlines;
        this.json = json;
        this.clock = clock;
    }

    /** The proposal and outline of one of the sample trainings, with dates counted from today. */
    public ObjectNode sample(String titlePart) {
        try (InputStream file = new ClassPathResource("sample/trainings.json").getInputStream()) {
            for (JsonNode each : json.readTree(file)) {
                if (each.path("proposal").path("title").asText().contains(titlePart)) {
                    return (ObjectNode) json.readTree(dated(each.toString()));
                }
            }
            throw new IllegalArgumentException("No sample is called " + titlePart);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private String dated(String text) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        return Pattern.compile("@(\\d+)")
                .matcher(text)
                .replaceAll(
                        found -> today.plusDays(Long.parseLong(found.group(1))).toString());
    }

    /** Proposes; the title is made unlike all others, unless the change sets another. Returns the training code. */
    public String propose(String person, ObjectNode proposal) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("training-lifecycle")
                .latestVersion()
                .singleResult()
                .getId();
        ProcessInstance started = as(person, () -> forms.submitStartForm(definition, fields(proposal)));
        return runtime.createProcessInstanceQuery()
                .processInstanceId(started.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    /** A training whose outline is handed over, so that it waits for its reviewers. */
    public String toPeerReview(String titlePart, Consumer<ObjectNode> change) {
        ObjectNode sample = sample(titlePart);
        String title = "Unique " + UUID.randomUUID().toString().replace("-", " ");
        ((ObjectNode) sample.get("proposal")).put("title", title);
        ((ObjectNode) sample.get("outline")).put("title", title);
        change.accept(sample);
        String coordinator = sample.get("coordinator").asText();
        String code = propose(coordinator, (ObjectNode) sample.get("proposal"));
        if (isOpen(code, "UserTask_ResolveDuplicates")) {
            complete(code, "UserTask_ResolveDuplicates", coordinator, Map.of("duplicateResolution", "not-duplicate"));
        }
        save(code, coordinator, sample.get("outline"));
        complete(code, "UserTask_PrepareOutline", coordinator, Map.of());
        return code;
    }

    public void save(String code, String person, JsonNode outline) {
        OutlineEditing.Saved saved;
        try {
            saved = outlines.save(code, person, json.writeValueAsBytes(outline), false, java.util.Optional.empty());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (saved.version().isEmpty()) {
            throw new IllegalStateException("The outline has faults: " + saved.faults());
        }
    }

    public boolean isOpen(String code, String taskKey) {
        return !open(code, taskKey).isEmpty();
    }

    public List<Task> open(String code, String taskKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(code)
                .taskDefinitionKey(taskKey)
                .list();
    }

    /** The open task of this kind that the person holds, or that nobody holds. */
    public Task task(String code, String taskKey, String person) {
        return open(code, taskKey).stream()
                .filter(each -> each.getAssignee() == null || each.getAssignee().equals(person))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(taskKey + " of " + code + " does not wait for " + person + "; open: "
                                + tasks.createTaskQuery().processInstanceBusinessKey(code).list().stream()
                                        .map(each -> each.getTaskDefinitionKey() + "@" + each.getAssignee())
                                        .toList()));
    }

    /** Completes as a person does: claims what is offered to a group, then submits the form. */
    public void complete(String code, String taskKey, String person, Map<String, Object> fields) {
        Task task = task(code, taskKey, person);
        as(person, () -> {
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), person);
            }
            forms.submitTaskForm(task.getId(), new HashMap<>(fields));
            return true;
        });
    }

    /** Runs every timer and job of the training that is due by now. */
    public void runDueJobs(String code) {
        List<String> instances = runtime.createProcessInstanceQuery().processInstanceBusinessKey(code).list().stream()
                .map(ProcessInstance::getProcessInstanceId)
                .toList();
        for (String instance : instances) {
            management
                    .createJobQuery()
                    .processInstanceId(instance)
                    .executable()
                    .orderByJobDuedate()
                    .asc()
                    .list()
                    .forEach(job -> {
                        if (management.createJobQuery().jobId(job.getId()).count() > 0) {
                            management.executeJob(job.getId());
                        }
                    });
        }
    }

    /** The running instance of one process of the training. */
    public ProcessInstance instance(String code, String process) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(code)
                .processDefinitionKey(process)
                .singleResult();
    }

    public <T> T as(String person, Supplier<T> work) {
        identity.setAuthentication(person, accounts.groupsOf(person), List.of());
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private Map<String, Object> fields(ObjectNode node) {
        Map<String, Object> fields = new HashMap<>();
        node.fields().forEachRemaining(each -> fields.put(each.getKey(), plain(each.getValue())));
        return fields;
    }

    private Object plain(JsonNode value) {
        if (value instanceof ArrayNode) {
            return json.convertValue(value, List.class);
        }
        return value.isNumber()
                ? value.numberValue()
                : value.isBoolean() ? (Object) value.booleanValue() : value.asText();
    }
}

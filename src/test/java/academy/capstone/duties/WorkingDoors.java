package academy.capstone.duties;

import academy.capstone.Rehearsal;
import academy.capstone.duties.Rule.Person;
import academy.capstone.workflow.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The doors through which a task is taken and completed by those who may. */
final class WorkingDoors {

    private static final String TASK = "/task/";

    private final Visitors visitors;
    private final IdentityService identity;
    private final FormService forms;
    private final TaskService tasks;
    private final TransactionTemplate transaction;
    private final Rehearsal rehearsal;

    WorkingDoors(Visitors visitors, ApplicationContext application) {
        this.visitors = visitors;
        this.identity = application.getBean(IdentityService.class);
        this.forms = application.getBean(FormService.class);
        this.tasks = application.getBean(TaskService.class);
        this.rehearsal = application.getBean(Rehearsal.class);
        this.transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }

    List<Door> completing() {
        return List.of(
                rest("REST submit-form", "submit-form"),
                rest("REST complete", "complete"),
                tasklist("Tasklist submit-form", "submit-form"),
                tasklist("Tasklist complete", "complete"),
                new Door(
                        "page /tasks",
                        (at, person, rehearsal) ->
                                visitors.page(person, "/tasks/" + at.taskId(), at.fields(), rehearsal)),
                new Door(
                        "Java form service",
                        (at, person, rehearsal) -> java(person, rehearsal, () -> {
                            forms.submitTaskForm(at.taskId(), new HashMap<>(at.fields()));
                        })),
                new Door(
                        "Java task service",
                        (at, person, rehearsal) -> java(person, rehearsal, () -> {
                            tasks.complete(at.taskId(), new HashMap<>(at.fields()));
                        })));
    }

    /** What is typed and not yet sent. */
    List<Door> drafting() {
        return List.of(new Door(
                "draft",
                (at, person, rehearsal) -> visitors.script(
                        person, "PUT", "/api/tasks/" + at.taskId() + "/draft", at.fields(), rehearsal)));
    }

    List<Door> taking() {
        return List.of(
                new Door(
                        "REST claim",
                        (at, person, rehearsal) -> visitors.script(
                                person,
                                "POST",
                                "/engine-rest/task/" + at.taskId() + "/claim",
                                user(person),
                                rehearsal)),
                new Door(
                        "REST assignee",
                        (at, person, rehearsal) -> visitors.script(
                                person,
                                "POST",
                                "/engine-rest/task/" + at.taskId() + "/assignee",
                                user(person),
                                rehearsal)),
                new Door(
                        "Tasklist claim",
                        (at, person, rehearsal) -> visitors.tasklist(
                                person, "POST", TASK + at.taskId() + "/claim", user(person), rehearsal)),
                new Door(
                        "page /tasks/taking",
                        (at, person, rehearsal) ->
                                visitors.page(person, "/tasks/" + at.taskId() + "/taking", Map.of(), rehearsal)),
                new Door(
                        "Java claim",
                        (at, person, rehearsal) -> java(person, rehearsal, () -> {
                            tasks.claim(at.taskId(), person.id());
                        })));
    }

    private Door rest(String name, String action) {
        return new Door(
                name,
                (at, person, rehearsal) -> visitors.script(
                        person, "POST", "/engine-rest/task/" + at.taskId() + "/" + action, body(at), rehearsal));
    }

    private Door tasklist(String name, String action) {
        return new Door(
                name,
                (at, person, rehearsal) ->
                        visitors.tasklist(person, "POST", TASK + at.taskId() + "/" + action, body(at), rehearsal));
    }

    private static Map<String, Object> body(Station at) {
        return Map.of("variables", at.variables());
    }

    private static Map<String, Object> user(Person person) {
        return Map.of("userId", person.id());
    }

    /** Within the application's own threads; the groups are those that the session remembers. */
    private Answer java(Person person, Optional<String> rehearsal, Runnable work) {
        try {
            if (rehearsal.isEmpty()) {
                as(person, work);
            } else {
                String asked = rehearsal.get();
                transaction.executeWithoutResult(status -> {
                    try {
                        this.rehearsal.prepare(asked);
                        as(person, work);
                    } finally {
                        status.setRollbackOnly();
                    }
                });
            }
            return new Answer(200, "");
        } catch (Refusal refusal) {
            return new Answer(status(refusal), String.valueOf(refusal.getMessage()));
        } catch (AuthorizationException forbidden) {
            return new Answer(403, "You may not do this.");
        }
    }

    private void as(Person person, Runnable work) {
        boolean remembersMore = Set.of(Cast.GONE_FROM_GROUPS, Cast.DELETED).contains(person.id());
        identity.setAuthentication(
                person.id(), List.copyOf(remembersMore ? Cast.everyGroup() : person.groups()), List.of());
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    private static int status(Refusal refusal) {
        return switch (refusal.kind()) {
            case FORBIDDEN -> 403;
            case UNKNOWN -> 404;
            case CONFLICT -> 409;
            case INVALID -> 422;
        };
    }
}

package academy.capstone.bench;

import academy.capstone.workflow.OpenTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.context.ApplicationContext;

/**
 * Many people, groups and open tasks, and how long a person waits for a list of tasks, with authorization on. The open
 * tasks belong to two small processes, one whose task is held by a person and one whose task is offered to a group; they
 * are made through the engine's API, so that each has the rights that the engine gives.
 */
final class TaskLists {

    private static final int PEOPLE = 5_000;
    private static final int GROUPS = 200;
    private static final int ASKED = 40;
    private static final int PAGE = 15;

    private final ProcessEngine engine;
    private final IdentityService identity;
    private final OpenTasks openTasks;
    private int open;

    TaskLists(ApplicationContext application) {
        this.engine = application.getBean(ProcessEngine.class);
        this.identity = engine.getIdentityService();
        this.openTasks = application.getBean(OpenTasks.class);
        deploy("bench-held", task -> task.camundaAssignee("${coordinator}"));
        deploy("bench-offered", task -> task.camundaCandidateGroups("${counterpart}"));
    }

    private void deploy(String process, Consumer<org.camunda.bpm.model.bpmn.builder.UserTaskBuilder> who) {
        var task = Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("StartEvent_Opened")
                .userTask("UserTask_Wait")
                .camundaDueDate("${deadlines.taskDue}");
        who.accept(task);
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        process + ".bpmn", task.endEvent("EndEvent_Done").done())
                .deploy();
    }

    void fillWithPeople() {
        for (int i = 0; i < GROUPS; i++) {
            Group group = identity.newGroup(group(i));
            group.setName("Group " + i);
            group.setType("WORKFLOW");
            identity.saveGroup(group);
        }
        for (int i = 0; i < PEOPLE; i++) {
            User user = identity.newUser(person(i));
            user.setFirstName("Person");
            user.setLastName(String.valueOf(i));
            user.setPassword("Bench-password-" + i);
            identity.saveUser(user);
            groupsOf(i).forEach(group -> identity.createMembership(user.getId(), group));
        }
    }

    /** Opens trainings until there are so many; every second one waits for a group. */
    void openUntil(int trainings) {
        for (; open < trainings; open++) {
            boolean held = open % 2 == 0;
            engine.getRuntimeService()
                    .startProcessInstanceByKey(
                            held ? "bench-held" : "bench-offered",
                            "BENCH-" + open,
                            held
                                    ? Map.of("coordinator", person(open % PEOPLE))
                                    : Map.of("counterpart", group(open % GROUPS)));
        }
    }

    /** One line with the medians, in milliseconds. */
    String measure() {
        return String.format(
                Locale.ROOT,
                "%,6d open: mine %5.1f ms, my groups' %5.1f ms, mine or ours %5.1f ms, start page %5.1f ms",
                open,
                median(i -> list(query().taskAssignee(person(i)))),
                median(i -> list(query().taskCandidateGroupIn(groupsOf(i)))),
                median(i -> list(query().or()
                        .taskAssignee(person(i))
                        .taskCandidateGroupIn(groupsOf(i))
                        .endOr())),
                median(i -> {
                    openTasks.assignedTo(person(i), PAGE);
                    openTasks.offeredTo(person(i), groupsOf(i), PAGE);
                }));
    }

    private TaskQuery query() {
        return engine.getTaskService().createTaskQuery();
    }

    /** As Tasklist does: the number of all and the first page. */
    private static void list(TaskQuery query) {
        query.count();
        query.orderByDueDate().asc().listPage(0, PAGE);
    }

    private double median(Consumer<Integer> question) {
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            millis.clear();
            for (int i = 0; i < ASKED; i++) {
                int person = i * (PEOPLE / ASKED);
                identity.setAuthentication(person(person), groupsOf(person), List.of());
                long begin = System.nanoTime();
                question.accept(person);
                millis.add((System.nanoTime() - begin) / 1e6);
                identity.clearAuthentication();
            }
        }
        return millis.stream().sorted().toList().get(ASKED / 2);
    }

    private static String person(int number) {
        return "bench-person-" + number;
    }

    private static String group(int number) {
        return "bench-group-" + number;
    }

    private static List<String> groupsOf(int person) {
        return List.of(group(person % GROUPS), group((person * 7 + 3) % GROUPS));
    }
}

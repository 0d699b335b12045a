package academy.capstone.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.capstone.CapstoneTest;
import academy.capstone.workflow.Errands;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.SubmittedTask;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CapstoneTest
class SubmissionTests {

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TaskService taskService;

    @Autowired
    FormService formService;

    @Autowired
    HistoryService historyService;

    @Autowired
    IdentityService identityService;

    @Autowired
    AuthorizationService authorizationService;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void deployErrand() {
        repositoryService
                .createDeployment()
                .name("errand")
                .enableDuplicateFiltering(false)
                .addClasspathResource("workflow/errand.bpmn")
                .addClasspathResource("workflow/ask-errand.form")
                .addClasspathResource("workflow/decide-errand.form")
                .deploy();
        mayStart("errand");
        mayStart("peer-review");
    }

    private void mayStart(String process) {
        boolean granted = authorizationService
                        .createAuthorizationQuery()
                        .userIdIn("coordinator")
                        .resourceType(Resources.PROCESS_DEFINITION)
                        .resourceId(process)
                        .count()
                > 0;
        if (!granted) {
            Authorization right = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            right.setUserId("coordinator");
            right.setResource(Resources.PROCESS_DEFINITION);
            right.setResourceId(process);
            right.setPermissions(new Permission[] {Permissions.CREATE_INSTANCE});
            authorizationService.saveAuthorization(right);
        }
    }

    @AfterEach
    void signOut() {
        identityService.clearAuthentication();
        Errands.conflicted = Optional.empty();
    }

    @Test
    void recordsAStartAndKeepsWhatWasTypedOutOfTheProcess() {
        ProcessInstance errand = ask("Fetch the map");

        assertThat(Errands.RECORDED.get(errand.getId()).text("title")).isEqualTo("Fetch the map");
        assertThat(runtimeService.getVariables(errand.getId()))
                .containsExactly(Map.entry("coordinator", "coordinator"));
        assertThat(errand.getBusinessKey()).isNull();
    }

    @Test
    void startsByKeyOnlyThroughTheForm() {
        assertThatThrownBy(() -> as("coordinator", () -> runtimeService.startProcessInstanceByKey("errand")))
                .isInstanceOf(Refusal.class)
                .hasMessage("Please fill in the field \"Title\".");

        ProcessInstance started = as(
                "coordinator",
                () -> runtimeService.startProcessInstanceByKey("errand", "26OI00001AFR-E", Map.of("title", "By key")));

        assertThat(Errands.RECORDED.get(started.getId()).text("title")).isEqualTo("By key");
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceId(started.getId())
                        .singleResult()
                        .getBusinessKey())
                .isNull();
    }

    @Test
    void refusesToStartAProcessWithoutStartForm() {
        assertThatThrownBy(() -> as("coordinator", () -> runtimeService.startProcessInstanceByKey("peer-review")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not started by hand");
    }

    @Test
    void handsRoutingWordsToTheProcessAndTheRestToTheCourseFile() {
        ProcessInstance errand = ask("Fetch the map");
        Task decide = taskOf(errand);
        as("academy", () -> claim(decide));

        as(
                "academy",
                () -> submit(decide, Map.of("materialsDecision", "approve", "topics", Spin.JSON("[\"spectrum\"]"))));

        SubmittedTask recorded = Errands.TASKS.stream()
                .filter(task -> task.taskId().equals(decide.getId()))
                .findFirst()
                .orElseThrow();
        assertThat(recorded.person()).isEqualTo("academy");
        assertThat(recorded.fields().list("topics")).containsExactly("spectrum");
        assertThat(recorded.routing("coordinator")).contains("coordinator");
        assertThat(runtimeService.getVariables(errand.getId())).containsOnlyKeys("coordinator", "materialsDecision");
        assertThat(taskOf(errand).getAssignee()).isEqualTo("coordinator");
    }

    @Test
    void takesPlainListsAsWell() {
        ProcessInstance errand = ask("Fetch the map");
        Task decide = taskOf(errand);
        as("academy", () -> claim(decide));
        as("academy", () -> submit(decide, Map.of("materialsDecision", "approve", "topics", List.of("cybersecurity"))));

        assertThat(Errands.TASKS)
                .filteredOn(task -> task.taskId().equals(decide.getId()))
                .first()
                .satisfies(task -> assertThat(task.fields().list("topics")).containsExactly("cybersecurity"));
    }

    @Test
    void saysEveryFaultAtOnceAndChangesNothing() {
        ProcessInstance errand = ask("Fetch the map");
        Task decide = taskOf(errand);
        as("academy", () -> claim(decide));

        assertThatThrownBy(() -> as(
                        "academy",
                        () -> complete(
                                decide,
                                Map.of(
                                        "materialsDecision",
                                        "perhaps",
                                        "author",
                                        "somebody",
                                        "topics",
                                        List.of("cooking")))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting("field")
                                .containsExactlyInAnyOrder("author", "materialsDecision", "comment", "topics"));
        assertThat(taskOf(errand).getId()).isEqualTo(decide.getId());
        assertThat(runtimeService.getVariables(errand.getId())).containsOnlyKeys("coordinator");
    }

    @Test
    void leavesTheTaskAsItWasWhenTheModuleRefuses() {
        ProcessInstance errand = ask("Fetch the map");
        Task decide = taskOf(errand);
        as("academy", () -> claim(decide));

        assertThatThrownBy(() -> as(
                        "academy",
                        () -> complete(decide, Map.of("materialsDecision", "return", "comment", "refuse me"))))
                .isInstanceOf(Refusal.class)
                .hasMessage("The course file refuses this.");
        assertThat(taskOf(errand).getAssignee()).isEqualTo("academy");
        assertThat(runtimeService.getVariables(errand.getId())).doesNotContainKey("materialsDecision");
    }

    @Test
    void completesOnlyByTheOneWhoHoldsTheTask() {
        ProcessInstance errand = ask("Fetch the map");
        Task decide = taskOf(errand);
        Map<String, Object> approve = Map.of("materialsDecision", "approve");

        assertThatThrownBy(() -> as("academy", () -> complete(decide, approve)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("claim the task");
        as("academy", () -> claim(decide));
        assertThatThrownBy(() -> as("designer", () -> complete(decide, approve)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> complete(decide, approve))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sign in");
    }

    @Test
    void refusesOneWhoHasLeftTheGroup() {
        ProcessInstance errand = ask("Fetch the map");
        Task decide = taskOf(errand);
        as("academy", () -> claim(decide));
        identityService.deleteMembership("academy", "academy-team");
        try {
            assertThatThrownBy(() -> as("academy", () -> complete(decide, Map.of("materialsDecision", "approve"))))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("academy-team");
        } finally {
            identityService.createMembership("academy", "academy-team");
        }
    }

    @Test
    void asksTheDutiesAtClaimAndAtCompletion() {
        ProcessInstance errand = ask("Fetch the map");
        Task decide = taskOf(errand);
        Errands.conflicted = Optional.of("academy");
        assertThatThrownBy(() -> as("academy", () -> claim(decide)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("own interest");
        Errands.conflicted = Optional.empty();
        as("academy", () -> claim(decide));
        Errands.conflicted = Optional.of("academy");
        assertThatThrownBy(() -> as("academy", () -> complete(decide, Map.of("materialsDecision", "approve"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("own interest");
    }

    @Test
    void givesATaskBackOnlyIfOthersMayTakeIt() {
        ProcessInstance errand = ask("Fetch the map");
        Task decide = taskOf(errand);
        as("academy", () -> claim(decide));
        as("academy", () -> release(decide));
        assertThat(taskOf(errand).getAssignee()).isNull();

        as("academy", () -> claim(decide));
        as("academy", () -> complete(decide, Map.of("materialsDecision", "approve")));
        Task run = taskOf(errand);
        assertThatThrownBy(() -> as("coordinator", () -> release(run)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("for you alone");
    }

    @Test
    void takesATaskForOneselfOnly() {
        Task decide = taskOf(ask("Fetch the map"));
        assertThatThrownBy(() -> as("academy", () -> {
                    taskService.claim(decide.getId(), "designer");
                    return true;
                }))
                .isInstanceOf(Refusal.class);
        as("academy", () -> claim(decide));
        assertThatThrownBy(() -> as("designer", () -> claim(decide))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void goesTheWayOfABusinessOutcomeInTheSameTransaction() {
        ProcessInstance errand = ask("Fetch the map");
        Task decide = taskOf(errand);
        as("academy", () -> claim(decide));
        as("academy", () -> complete(decide, Map.of("materialsDecision", "return", "comment", "not now")));

        assertThat(historyService
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(errand.getId())
                        .activityId("EndEvent_ErrandImpossible")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void leavesNothingThatWasTypedInTheTablesOfTheEngine() {
        String marker = "marker" + System.nanoTime();
        ProcessInstance errand = ask(marker.substring(0, 19));
        Task decide = taskOf(errand);
        as("academy", () -> claim(decide));
        as("academy", () -> submit(decide, Map.of("materialsDecision", "return", "comment", marker)));

        List<String> tables = jdbc.sql(
                        "select table_name from information_schema.tables where table_name like 'ACT\\_%'")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(40);
        assertThat(tables)
                .filteredOn(table -> holds(table, marker.substring(0, 19)))
                .isEmpty();
        assertThat(tables)
                .filteredOn(table -> holds(table, "materialsDecision"))
                .contains("ACT_HI_VARINST");
    }

    private boolean holds(String table, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return jdbc.sql("select * from " + table).query().listOfRows().stream()
                .flatMap(row -> row.values().stream())
                .anyMatch(value -> value instanceof byte[] binary
                        ? new String(binary, StandardCharsets.ISO_8859_1)
                                .contains(new String(bytes, StandardCharsets.ISO_8859_1))
                        : String.valueOf(value).contains(text));
    }

    private ProcessInstance ask(String title) {
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey("errand")
                .latestVersion()
                .singleResult()
                .getId();
        return as("coordinator", () -> formService.submitStartForm(definition, new HashMap<>(Map.of("title", title))));
    }

    private Task taskOf(ProcessInstance errand) {
        return taskService.createTaskQuery().processInstanceId(errand.getId()).singleResult();
    }

    private boolean claim(Task task) {
        taskService.claim(
                task.getId(), identityService.getCurrentAuthentication().getUserId());
        return true;
    }

    private boolean release(Task task) {
        taskService.setAssignee(task.getId(), null);
        return true;
    }

    private boolean complete(Task task, Map<String, Object> fields) {
        taskService.complete(task.getId(), fields);
        return true;
    }

    private boolean submit(Task task, Map<String, Object> fields) {
        formService.submitTaskForm(task.getId(), fields);
        return true;
    }

    private <T> T as(String person, Supplier<T> act) {
        List<String> groups = identityService.createGroupQuery().groupMember(person).list().stream()
                .map(org.camunda.bpm.engine.identity.Group::getId)
                .toList();
        identityService.setAuthentication(person, groups);
        try {
            return act.get();
        } finally {
            identityService.clearAuthentication();
        }
    }
}

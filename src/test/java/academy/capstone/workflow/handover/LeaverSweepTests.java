package academy.capstone.workflow.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.capstone.CapstoneTest;
import academy.capstone.Walk;
import academy.capstone.people.Bureau;
import academy.capstone.training.Decision;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.Duty;
import academy.capstone.workflow.DutyRule;
import academy.capstone.workflow.Errands;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.Refusal;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CapstoneTest
class LeaverSweepTests {

    private static final String OUTLINE = "UserTask_PrepareOutline";
    private static final String ERRAND = "UserTask_RunErrand";

    @Autowired
    LeaverSweep sweep;

    @Autowired
    Walk walk;

    @Autowired
    Trainings trainings;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identities;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    List<DutyRule> rules;

    @Autowired
    JdbcClient jdbc;

    private Staff staff;

    @BeforeEach
    void openDoors() {
        staff = new Staff(accounts, identities, jdbc);
    }

    @AfterEach
    void clearUp() {
        staff.dismissAll();
        Errands.conflicted = Optional.empty();
        Errands.heir = Optional.empty();
    }

    @Test
    void aCoordinatorWhoMovesToAnotherBureauLosesTheTrainingToOneOfTheSameRegion() {
        staff.hire("a.mover", Bureau.BDT, "ASP", Group.COORDINATORS);
        staff.hire("b.elsewhere", Bureau.BDT, "EUR", Group.COORDINATORS);
        staff.hire("c.nearby", Bureau.BDT, "ASP", Group.COORDINATORS);
        String code = propose("a.mover", "BDT", "ASP");
        sweep.sweep();
        assertThat(assignee(code, OUTLINE)).isEqualTo("a.mover");

        staff.move("a.mover", Bureau.TSB);
        assertThatThrownBy(() -> walk.complete(code, OUTLINE, "a.mover", Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("another bureau");
        sweep.sweep();

        assertThat(assignee(code, OUTLINE)).isEqualTo("c.nearby");
        assertThat(trainings.facts(code).coordinator()).isEqualTo("c.nearby");
        assertThat(coordinatorVariables(code)).isNotEmpty().containsOnly("c.nearby");
        assertThat(trainings.coordinatorsEver(code)).containsExactly("a.mover", "c.nearby");
        assertThat(handovers(code)).singleElement().satisfies(decision -> {
            assertThat(decision.task()).isEqualTo(OUTLINE);
            assertThat(decision.comment())
                    .isEqualTo("a.mover may not hold this task (any more). c.nearby takes it over.");
        });
        assertThat(notices(code, "inherit-task")).containsExactly("c.nearby");
        assertThat(jdbc.sql("""
                                select count(*) from task_link l join notice n on n.notice_key = l.notice_key
                                where n.training_code = ? and n.purpose = 'inherit-task' and n.link like '/decide/%'
                                    and l.task_key = ? and l.task_id is not null
                                """).param(code).param(OUTLINE).query(Long.class).single())
                .as("the heir's mail leads to the task")
                .isEqualTo(1);
        assertThat(notices(code, "lose-task")).containsExactly("a.mover");
        assertThat(rightsOn(code, "a.mover")).isZero();
    }

    @Test
    void aFormerCoordinatorNeitherReviewsNorSigns() {
        staff.hire("a.former", Bureau.BDT, "ASP", Group.COORDINATORS, Group.REVIEWERS, Group.DIRECTORS);
        staff.hire("c.next", Bureau.BDT, "ASP", Group.COORDINATORS);
        String code = propose("a.former", "BDT", "ASP");
        staff.move("a.former", Bureau.BR);
        sweep.sweep();
        assertThat(trainings.facts(code).coordinator()).isEqualTo("c.next");

        for (String task : List.of("UserTask_ReviewContent", "UserTask_SignOff", "UserTask_SignCredentials")) {
            assertThat(objections("a.former", task, code)).as(task).anyMatch(each -> each.contains("or did"));
        }
    }

    @Test
    void theTaskForceTakesATrainingOverWhoseBureauHasNoCoordinatorLeft() {
        staff.hire("only.one", Bureau.TSB, "CIS", Group.COORDINATORS);
        String code = propose("only.one", "TSB", "CIS");
        identities.deleteMembership("only.one", Group.COORDINATORS.id());
        assertThatThrownBy(() -> walk.complete(code, OUTLINE, "only.one", Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("members of the group Coordinators");
        sweep.sweep();

        assertThat(assignee(code, OUTLINE)).isNull();
        assertThat(notices(code, "offer-task")).containsExactly("chair", "secretariat");
        Task offered = walk.open(code, OUTLINE).get(0);
        assertThatThrownBy(() -> claim(offered, "coordinator")).isInstanceOf(RuntimeException.class);
        claim(offered, "secretariat");

        assertThat(trainings.facts(code).coordinator()).isEqualTo("secretariat");
        assertThat(coordinatorVariables(code)).containsOnly("secretariat");
        assertThatThrownBy(() -> walk.complete(code, OUTLINE, "secretariat", Map.of()))
                .as("the outline is unfinished, which only its coordinator is told")
                .isInstanceOf(Refusal.class)
                .hasMessageNotContaining("coordinator of this training");
    }

    @Test
    void aClosedAccountLosesItsTasksAndRights() {
        staff.hire("a.gone", Bureau.BDT, "ASP", Group.COORDINATORS);
        staff.hire("c.stays", Bureau.BDT, "ASP", Group.COORDINATORS);
        String code = propose("a.gone", "BDT", "ASP");
        identities.deleteUser("a.gone");
        sweep.sweep();

        assertThat(assignee(code, OUTLINE)).isEqualTo("c.stays");
        assertThat(rightsOn(code, "a.gone")).isZero();
        assertThat(notices(code, "lose-task")).isEmpty();
        assertThat(handovers(code)).extracting(Decision::comment).allMatch(each -> each.contains("no account"));
    }

    @Test
    void leavesEverybodyElseAlone() {
        staff.hire("a.steady", Bureau.BDT, "ASP", Group.COORDINATORS);
        String code = propose("a.steady", "BDT", "ASP");
        sweep.sweep();
        sweep.sweep();

        assertThat(assignee(code, OUTLINE)).isEqualTo("a.steady");
        assertThat(handovers(code)).isEmpty();
    }

    @Test
    void aTaskThatItsProcessGivesToSomebodyBarredFindsAnHeirAtOnce() {
        Errands.conflicted = Optional.of("coordinator");
        Errands.heir = Optional.of("coordinator.br");
        String errand = runErrand();

        Task task = tasks.createTaskQuery().processInstanceId(errand).singleResult();
        assertThat(task.getAssignee()).isEqualTo("coordinator.br");
        assertThat(runtime.getVariable(errand, "coordinator")).isEqualTo("coordinator.br");
    }

    @Test
    void aTaskWithoutAnHeirWaitsUntilThereIsOne() {
        Errands.conflicted = Optional.of("coordinator");
        String errand = runErrand();
        assertThat(tasks.createTaskQuery()
                        .processInstanceId(errand)
                        .singleResult()
                        .getAssignee())
                .isNull();
        sweep.sweep();
        assertThat(tasks.createTaskQuery()
                        .processInstanceId(errand)
                        .singleResult()
                        .getAssignee())
                .isNull();

        Errands.heir = Optional.of("coordinator.br");
        sweep.sweep();

        assertThat(tasks.createTaskQuery()
                        .processInstanceId(errand)
                        .singleResult()
                        .getAssignee())
                .isEqualTo("coordinator.br");
    }

    @Test
    void nobodyInheritsWhatTheRulesRefuse() {
        Errands.conflicted = Optional.of("coordinator");
        Errands.heir = Optional.of("coordinator");
        String errand = runErrand();

        assertThat(tasks.createTaskQuery()
                        .processInstanceId(errand)
                        .singleResult()
                        .getAssignee())
                .isNull();
    }

    private String runErrand() {
        repository
                .createDeployment()
                .name("errand")
                .enableDuplicateFiltering(false)
                .addClasspathResource("workflow/errand.bpmn")
                .addClasspathResource("workflow/ask-errand.form")
                .addClasspathResource("workflow/decide-errand.form")
                .deploy();
        return runtime.createProcessInstanceByKey("errand")
                .setVariable("coordinator", "coordinator")
                .startBeforeActivity(ERRAND)
                .execute()
                .getId();
    }

    private String propose(String person, String bureau, String region) {
        ObjectNode proposal = (ObjectNode) walk.sample("Cyber resilience").get("proposal");
        proposal.put("bureau", bureau);
        proposal.put("region", region);
        proposal.put("title", "Unique " + UUID.randomUUID().toString().replace("-", " "));
        String code = walk.propose(person, proposal);
        if (walk.isOpen(code, "UserTask_ResolveDuplicates")) {
            walk.complete(code, "UserTask_ResolveDuplicates", person, Map.of("duplicateResolution", "not-duplicate"));
        }
        return code;
    }

    private void claim(Task task, String person) {
        walk.as(person, () -> {
            tasks.claim(task.getId(), person);
            return true;
        });
    }

    private String assignee(String code, String taskKey) {
        return walk.open(code, taskKey).get(0).getAssignee();
    }

    private List<Object> coordinatorVariables(String code) {
        List<Object> named = new java.util.ArrayList<>();
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(code)
                .list()
                .forEach(instance -> named.add(runtime.getVariable(instance.getId(), "coordinator")));
        return named;
    }

    private List<Decision> handovers(String code) {
        return trainings.decisions(code).stream()
                .filter(each -> each.word().equals("handed-over"))
                .toList();
    }

    private List<String> notices(String code, String purpose) {
        return jdbc.sql("""
                        select recipient from notice where training_code = :code and purpose = :purpose
                        order by recipient""")
                .param("code", code)
                .param("purpose", purpose)
                .query(String.class)
                .list();
    }

    private long rightsOn(String code, String person) {
        return walk.open(code, OUTLINE).stream()
                .mapToLong(task -> authorizations
                        .createAuthorizationQuery()
                        .userIdIn(person)
                        .resourceType(Resources.TASK)
                        .resourceId(task.getId())
                        .count())
                .sum();
    }

    private List<String> objections(String person, String task, String code) {
        return rules.stream()
                .flatMap(rule -> rule.objection(new Duty(person, task, code)).stream())
                .toList();
    }
}

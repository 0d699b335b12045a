package academy.capstone.workflow.handover;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.Walk;
import academy.capstone.credential.CertificationFixture;
import academy.capstone.people.Absence;
import academy.capstone.people.Bureau;
import academy.capstone.people.application.Absences;
import academy.capstone.review.application.ReviewerChange;
import academy.capstone.review.application.ReviewerOverview;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.Duty;
import academy.capstone.workflow.DutyRule;
import academy.capstone.workflow.Errands;
import academy.capstone.workflow.Group;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose tasks pass to others, beside the coordinators': reviewers, counterparts, signatories, and those a change bars. */
@CapstoneTest
class HandoverKindsTests {

    private static final String CONSULT = "UserTask_ConsultOtherBureau";
    private static final String SIGN = "UserTask_SignCredentials";
    private static final String CONTENT = "UserTask_ReviewContent";
    private static final String DESIGN = "UserTask_ReviewDesign";

    @Autowired
    LeaverSweep sweep;

    @Autowired
    Walk walk;

    @Autowired
    Trainings trainings;

    @Autowired
    ReviewerChange change;

    @Autowired
    ReviewerOverview overview;

    @Autowired
    Absences absences;

    @Autowired
    List<DutyRule> rules;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identities;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext application;

    private Staff staff;

    @BeforeEach
    void openDoors() {
        staff = new Staff(accounts, identities, jdbc);
    }

    @AfterEach
    void clearUp() {
        staff.dismissAll();
        jdbc.sql("delete from absence").update();
        Errands.conflicted = Optional.empty();
        Errands.heir = Optional.empty();
    }

    @Test
    void everyRuleCountsAFormerCoordinator() {
        staff.hire(
                "a.former", Bureau.BDT, "ASP", Group.COORDINATORS, Group.REVIEWERS, Group.DIRECTORS, Group.TASK_FORCE);
        staff.hire("c.next", Bureau.BDT, "ASP", Group.COORDINATORS);
        String code = propose("a.former", "BDT", unlikeAll());
        staff.move("a.former", Bureau.BR);
        sweep.sweep();
        assertThat(trainings.facts(code).coordinator()).isEqualTo("c.next");

        for (String task : List.of(
                CONSULT,
                CONTENT,
                DESIGN,
                "UserTask_SignOff",
                SIGN,
                "UserTask_AppointReviewers",
                "UserTask_AppointReplacement",
                "UserTask_AppointDesigner",
                "UserTask_ConfirmSilence",
                "UserTask_DecideAsChair")) {
            assertThat(rules.stream()
                            .flatMap(rule -> rule.objection(new Duty("a.former", task, code)).stream())
                            .filter(each -> each.contains("or did")))
                    .as("the rule of every coordinator's duties, and that of %s itself", task)
                    .hasSize(2);
        }
        assertThat(change.objection(code, "a.former")).get().asString().contains("or did");
        assertThat(overview.of(code, "secretariat").experts().notChosen())
                .filteredOn(each -> each.person().id().equals("a.former"))
                .singleElement()
                .satisfies(each -> assertThat(each.explanation())
                        .isEqualTo("Not chosen because this person coordinates this training or did."));
    }

    @Test
    void anotherCoordinatorOfTheOtherBureauAnswersInPlaceOfOneWhoLeft() {
        staff.hire("a.counterpart", Bureau.BR, "EUR", Group.COORDINATORS);
        String title = unlikeAll();
        propose("coordinator.br", "BR", title);
        String code = propose("coordinator", "BDT", title);
        walk.complete(
                code,
                "UserTask_ResolveDuplicates",
                "coordinator",
                Map.of("duplicateResolution", "justified", "duplicateReason", "Another region, another language."));
        assertThat(assignee(code, CONSULT)).isEqualTo("a.counterpart");

        identities.deleteMembership("a.counterpart", Group.COORDINATORS.id());
        sweep.sweep();

        assertThat(assignee(code, CONSULT)).isEqualTo("coordinator.br");
        assertThat(told(code, "inherit-task")).containsExactly("coordinator.br");
        assertThat(told(code, "lose-task")).containsExactly("a.counterpart");
        assertThat(told(code, "report-handover")).containsExactly("coordinator");
        walk.complete(code, CONSULT, "coordinator.br", Map.of("consultationOpinion", "agree"));
        assertThat(walk.isOpen(code, "UserTask_PrepareOutline")).isTrue();
    }

    @Test
    void theDirectorInOfficeSignsCredentialsInPlaceOfOneWhoLeft() {
        staff.hire("a.director", Bureau.BDT, null, Group.DIRECTORS);
        CertificationFixture fixture = new CertificationFixture(application);
        String code = fixture.deliveredTraining();
        fixture.graduate(code, "Ann Able");
        fixture.startCertification(code);
        assertThat(assignee(code, SIGN)).isEqualTo("a.director");

        identities.deleteMembership("a.director", Group.DIRECTORS.id());
        sweep.sweep();

        assertThat(assignee(code, SIGN)).isEqualTo("director.bdt");
        assertThat(told(code, "inherit-task")).containsExactly("director.bdt");
        assertThat(told(code, "report-handover")).containsExactly("coordinator");
        walk.complete(code, SIGN, "director.bdt", Map.of("signatureDecision", "sign"));
        walk.runDueJobs(code);
        assertThat(fixture.credentials(code)).hasSize(1);
    }

    @Test
    void aTaskWithoutOwnerIsTheTaskForcesBusiness() {
        String code = propose("coordinator", "BDT", unlikeAll());
        Errands.conflicted = Optional.of("coordinator.br");
        runErrand(code, "coordinator.br");

        assertThat(told(code, "find-owner")).containsExactly("chair", "secretariat");
        assertThat(told(code, "report-handover")).containsExactly("coordinator");
    }

    @Test
    void aChangeOfTheTrainingHasItsHoldersLookedAtAgain() {
        String code = propose("coordinator", "BDT", unlikeAll());
        runErrand(code, "coordinator.br");
        sweep.sweep();
        Errands.conflicted = Optional.of("coordinator.br");
        Errands.heir = Optional.of("expert.br");
        sweep.sweep();
        assertThat(assignee(code, "UserTask_RunErrand"))
                .as("nothing is looked at that did not change")
                .isEqualTo("coordinator.br");

        walk.save(code, "coordinator", walk.sample("Cyber resilience").get("outline"));
        sweep.sweep();

        assertThat(assignee(code, "UserTask_RunErrand")).isEqualTo("expert.br");
        assertThat(jdbc.sql("select count(*) from task_recheck")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aReviewerWhoWillBeAwayForTheRestOfTheWindowIsReplacedByRule() {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});
        List<String> first =
                walk.open(code, CONTENT).stream().map(Task::getAssignee).toList();
        sweep.sweep();

        away(first.get(0), 1, 2);
        sweep.sweep();
        assertThat(walk.open(code, CONTENT)).extracting(Task::getAssignee).containsExactlyInAnyOrderElementsOf(first);

        away(first.get(0), 3, 60);
        sweep.sweep();

        assertThat(walk.open(code, CONTENT))
                .extracting(Task::getAssignee)
                .hasSize(2)
                .contains(first.get(1))
                .doesNotContain(first.get(0));
        assertThat(jdbc.sql("""
                                select state || ': ' || ended_reason from review_assignment
                                where training_code = :code and person = :person""")
                        .param("code", code)
                        .param("person", first.get(0))
                        .query(String.class)
                        .single())
                .startsWith("replaced: ")
                .contains(" is away on ", "somebody else is asked");
        assertThat(told(code, "release-reviewer")).containsExactly(first.get(0));
        assertThat(trainings.decisions(code)).anyMatch(each -> each.word().equals("handed-over"));
        assertThat(told(code, "find-owner")).isEmpty();
    }

    @Test
    void theTaskForceAppointsWhenTheOnlyDesignerWillBeAway() {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});
        assertThat(assignee(code, DESIGN)).isEqualTo("designer");
        staff.hire("z.designer", Bureau.BDT, null, Group.REVIEWERS, Group.ACADEMY_TEAM);
        jdbc.sql("update person set division = :division where id = 'z.designer'")
                .param("division", trainings.facts(code).division())
                .update();

        away("designer", 1, 60);
        sweep.sweep();

        assertThat(walk.isOpen(code, DESIGN)).isFalse();
        assertThat(walk.isOpen(code, "UserTask_AppointDesigner")).isTrue();
    }

    private void away(String person, int firstDay, int lastDay) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        absences.enter(new Absence(
                person,
                today.plusDays(firstDay),
                today.plusDays(lastDay),
                absences.substitutes(person).get(0).id()));
    }

    private void runErrand(String code, String person) {
        repository
                .createDeployment()
                .name("errand")
                .enableDuplicateFiltering(false)
                .addClasspathResource("workflow/errand.bpmn")
                .addClasspathResource("workflow/ask-errand.form")
                .addClasspathResource("workflow/decide-errand.form")
                .deploy();
        runtime.createProcessInstanceByKey("errand")
                .businessKey(code)
                .setVariable("trainingCode", code)
                .setVariable("coordinator", person)
                .startBeforeActivity("UserTask_RunErrand")
                .execute();
    }

    private String propose(String person, String bureau, String title) {
        ObjectNode proposal = (ObjectNode) walk.sample("Cyber resilience").get("proposal");
        proposal.put("bureau", bureau).put("region", "ASP");
        proposal.put("title", title).put("need", title);
        return walk.propose(person, proposal);
    }

    private static String unlikeAll() {
        return "x" + UUID.randomUUID().toString().replace("-", " x");
    }

    private String assignee(String code, String taskKey) {
        return walk.open(code, taskKey).get(0).getAssignee();
    }

    private List<String> told(String code, String purpose) {
        return jdbc.sql("""
                        select recipient from notice where training_code = :code and purpose = :purpose
                        order by recipient""")
                .param("code", code)
                .param("purpose", purpose)
                .query(String.class)
                .list();
    }
}

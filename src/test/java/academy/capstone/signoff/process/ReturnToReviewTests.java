package academy.capstone.signoff.process;

import static academy.capstone.signoff.SignOffFixture.SIGN_OFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.capstone.CapstoneTest;
import academy.capstone.Walk;
import academy.capstone.signoff.SignOffFixture;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.TaskFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CapstoneTest
class ReturnToReviewTests {

    private static final String CONTENT = "UserTask_ReviewContent";
    private static final String REVISE = "UserTask_ReviseOutline";
    private static final String DOUBT = "Has anybody of the regulators read this?";

    @Autowired
    Walk walk;

    @Autowired
    Trainings trainings;

    @Autowired
    TaskFacts facts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void assertsOnThisEngine() {
        BpmnAwareTests.init(engine);
    }

    @Test
    void opensAFurtherRoundOnTheSameOutline() {
        String code = SignOffFixture.toSignOff(walk, sample -> {});
        ProcessInstance lifecycle = walk.instance(code, "training-lifecycle");
        int version = trainings.currentOutline(code).number();

        returnTo(code, "review");

        assertThat(trainings.facts(code).stage().word()).isEqualTo("peer-review");
        assertThat(trainings.facts(code).round()).isEqualTo(2);
        assertThat(trainings.currentOutline(code).number()).isEqualTo(version);
        assertThat(walk.isOpen(code, REVISE)).isFalse();
        SignOffFixture.approveAll(walk, code);
        SignOffFixture.decide(walk, code, "director.bdt", "approve", "");

        assertThat(trainings.facts(code).approvedVersion()).contains(version);
        BpmnAwareTests.assertThat(lifecycle)
                .hasPassed("Gateway_OutlineToChange", "Gateway_ReviewNeeded", "CallActivity_SeniorManagementSignOff")
                .hasNotPassed("Gateway_TrainingRefused");
    }

    @Test
    void forgetsTheWayOnceItWasTaken() {
        String code = SignOffFixture.toSignOff(walk, sample -> {});

        returnTo(code, "review");
        SignOffFixture.approveAll(walk, code);
        SignOffFixture.decide(walk, code, "director.bdt", "return", "Now the outline itself.");

        assertThat(walk.isOpen(code, REVISE)).isTrue();
        assertThat(walk.isOpen(code, CONTENT)).isFalse();
    }

    @Test
    void goesToTheOutlineWhenChosenSo() {
        String code = SignOffFixture.toSignOff(walk, sample -> {});

        returnTo(code, "outline");

        assertThat(walk.isOpen(code, REVISE)).isTrue();
    }

    @Test
    void tellsReviewersAndCoordinatorWhy() {
        String code = SignOffFixture.toSignOff(walk, sample -> {});
        List<String> reviewers = jdbc.sql("select distinct person from review_assignment where training_code = :code")
                .param("code", code)
                .query(String.class)
                .list();

        returnTo(code, "review");

        String again = walk.open(code, CONTENT).get(0).getAssignee();
        assertThat(facts.describe(code, CONTENT, again)).contains("Director BDT returned to review", "regulators");
        assertThat(noticesOf(code, "inform-sign-off-result"))
                .containsAll(reviewers)
                .contains("coordinator");
        assertThat(textOf(code, "inform-sign-off-result", "coordinator"))
                .contains("Director BDT", "returned to review", DOUBT, "The same outline is now reviewed again");
    }

    @Test
    void refusesToSignAnotherOutlineThanTheOneThatWasShown() {
        String code = SignOffFixture.toSignOff(walk, sample -> {});
        LocalDate start = trainings.facts(code).start();
        trainings.postpone(
                code, "academy", start.plusDays(14), trainings.facts(code).end().plusDays(14));

        for (String word : List.of("approve", "reject")) {
            assertThatThrownBy(() -> SignOffFixture.decide(walk, code, "director.bdt", word, "Well."))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT))
                    .hasMessageContaining("outline has changed");
        }
        assertThat(trainings.decisions(code)).noneMatch(each -> each.task().equals(SIGN_OFF));
        returnTo(code, "review");
        SignOffFixture.approveAll(walk, code);
        SignOffFixture.decide(walk, code, "director.bdt", "approve", "");

        assertThat(trainings.facts(code).approvedVersion())
                .contains(trainings.currentOutline(code).number());
    }

    private void returnTo(String code, String where) {
        Task task = walk.task(code, SIGN_OFF, "director.bdt");
        assertThat(task).isNotNull();
        walk.complete(
                code,
                SIGN_OFF,
                "director.bdt",
                Map.of("signOffDecision", "return", "returnTo", where, "comment", DOUBT));
    }

    private List<String> noticesOf(String code, String purpose) {
        return jdbc.sql("select recipient from notice where training_code = :code and purpose = :purpose")
                .param("code", code)
                .param("purpose", purpose)
                .query(String.class)
                .list();
    }

    private String textOf(String code, String purpose, String recipient) {
        return jdbc.sql(
                        "select body from notice where training_code = :code and purpose = :purpose and recipient = :who")
                .param("code", code)
                .param("purpose", purpose)
                .param("who", recipient)
                .query(String.class)
                .single();
    }
}

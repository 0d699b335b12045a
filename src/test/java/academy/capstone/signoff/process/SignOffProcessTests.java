package academy.capstone.signoff.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.capstone.CapstoneTest;
import academy.capstone.MovableClock;
import academy.capstone.Walk;
import academy.capstone.review.process.ReviewForms;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Refusal;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CapstoneTest
class SignOffProcessTests {

    private static final String SIGN_OFF = "UserTask_SignOff";

    @Autowired
    Walk walk;

    @Autowired
    Trainings trainings;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void assertsOnThisEngine() {
        BpmnAwareTests.init(engine);
    }

    @Test
    void asksTheDirectorAloneWhenNothingIsSpecial() {
        String code = toSignOff(sample -> {});
        ProcessInstance signOff = walk.instance(code, "senior-management-sign-off");

        assertThat(walk.open(code, SIGN_OFF)).extracting(Task::getAssignee).containsExactly("director.bdt");
        walk.complete(code, SIGN_OFF, "director.bdt", Map.of("signOffDecision", "approve"));

        assertThat(walk.isOpen(code, SIGN_OFF)).isFalse();
        assertThat(trainings.facts(code).approvedVersion())
                .contains(trainings.currentOutline(code).number());
        BpmnAwareTests.assertThat(signOff)
                .isEnded()
                .hasPassed(
                        "BusinessRuleTask_DetermineRoute", "ServiceTask_RecordSignOff", "SendTask_InformSignOffResult")
                .hasNotPassed("SendTask_RemindSignatory", "SendTask_EscalateSignOff");
    }

    @Test
    void asksTheDeputyTooWhenThereIsAFee() {
        String code = toSignOff(SignOffProcessTests::withFee);

        walk.complete(code, SIGN_OFF, "director.bdt", Map.of("signOffDecision", "approve"));
        assertThat(trainings.facts(code).approvedVersion()).isEmpty();
        assertThat(walk.open(code, SIGN_OFF)).extracting(Task::getAssignee).containsExactly("deputy");
        walk.complete(code, SIGN_OFF, "deputy", Map.of("signOffDecision", "approve"));

        assertThat(trainings.facts(code).approvedVersion()).isPresent();
    }

    @Test
    void returnsWithACommentOnlyAndAsksNobodyFurther() {
        String code = toSignOff(SignOffProcessTests::withFee);
        ProcessInstance signOff = walk.instance(code, "senior-management-sign-off");

        assertThatThrownBy(() -> walk.complete(code, SIGN_OFF, "director.bdt", Map.of("signOffDecision", "return")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("comment");
        walk.complete(code, SIGN_OFF, "director.bdt", Map.of("signOffDecision", "return", "comment", "Lower the fee."));

        assertThat(walk.isOpen(code, SIGN_OFF)).isFalse();
        assertThat(walk.isOpen(code, "UserTask_ReviseOutline")).isTrue();
        assertThat(trainings.facts(code).approvedVersion()).isEmpty();
        BpmnAwareTests.assertThat(signOff).isEnded();
    }

    @Test
    void endsTheTrainingWhenItIsRejectedWithAReason() {
        String code = toSignOff(sample -> {});

        assertThatThrownBy(() -> walk.complete(code, SIGN_OFF, "director.bdt", Map.of("signOffDecision", "reject")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("reason");
        walk.complete(
                code, SIGN_OFF, "director.bdt", Map.of("signOffDecision", "reject", "comment", "Not in our mandate."));

        assertThat(trainings.facts(code).stage().word()).isEqualTo("rejected");
        assertThat(walk.instance(code, "training-lifecycle")).isNull();
    }

    @Test
    void remindsAndEscalatesButNeverApprovesBySilence() {
        String code = toSignOff(sample -> {});
        ProcessInstance signOff = walk.instance(code, "senior-management-sign-off");

        clock.moveBy(Duration.ofDays(60));
        walk.runDueJobs(code);

        assertThat(walk.isOpen(code, SIGN_OFF)).isTrue();
        assertThat(trainings.facts(code).approvedVersion()).isEmpty();
        BpmnAwareTests.assertThat(signOff)
                .isNotEnded()
                .hasPassed("SendTask_RemindSignatory", "SendTask_EscalateSignOff")
                .hasNotPassed("ServiceTask_RecordSignOff");
    }

    @Test
    void letsTheSubstituteActAndNamesBoth() {
        jdbc.sql("""
                        insert into absence (person, first_day, last_day, substitute)
                        values ('director.bdt', current_date - 2, current_date + 60, 'director.br')""").update();
        try {
            String code = toSignOff(sample -> {});
            assertThat(walk.open(code, SIGN_OFF)).extracting(Task::getAssignee).containsExactly("director.br");
            walk.complete(code, SIGN_OFF, "director.br", Map.of("signOffDecision", "approve"));

            assertThat(trainings.decisions(code))
                    .filteredOn(each -> each.task().equals(SIGN_OFF))
                    .singleElement()
                    .satisfies(decision -> {
                        assertThat(decision.person()).contains("director.br");
                        assertThat(decision.onBehalfOf()).contains("director.bdt");
                    });
        } finally {
            jdbc.sql("delete from absence where person = 'director.bdt'").update();
        }
    }

    private String toSignOff(Consumer<ObjectNode> change) {
        String code = walk.toPeerReview("Cyber resilience", change);
        for (Task task : walk.open(code, "UserTask_ReviewContent")) {
            walk.complete(code, "UserTask_ReviewContent", task.getAssignee(), ReviewForms.content("approve", 3));
        }
        walk.complete(code, "UserTask_ReviewDesign", "designer", ReviewForms.design("approve", 3));
        return code;
    }

    private static void withFee(ObjectNode sample) {
        ((ObjectNode) sample.get("outline")).putObject("fee").put("amount", 300).put("currency", "USD");
    }
}

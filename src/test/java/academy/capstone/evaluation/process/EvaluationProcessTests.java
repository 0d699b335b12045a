package academy.capstone.evaluation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import academy.capstone.CapstoneTest;
import academy.capstone.MovableClock;
import academy.capstone.Walk;
import academy.capstone.delivery.DeliveryWalk;
import academy.capstone.evaluation.application.Answering;
import academy.capstone.evaluation.application.EvaluationReading;
import academy.capstone.evaluation.application.EvaluationReading.Part;
import academy.capstone.evaluation.application.Evaluations;
import academy.capstone.workflow.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@CapstoneTest
class EvaluationProcessTests {

    private static final Map<String, String> CONTENT =
            Map.of("relevance", "5", "objectivesMet", "4", "platform", "na", "recommend", "10", "best", "The cases");
    private static final Map<String, String> UNHAPPY =
            Map.of("relevance", "1", "objectivesMet", "2", "recommend", "2", "worst", "The room");

    @Autowired
    ApplicationContext application;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Walk walk;

    @Autowired
    Answering answering;

    @Autowired
    EvaluationReading reading;

    @Autowired
    Evaluations evaluations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private DeliveryWalk delivery;
    private String code;

    @BeforeEach
    void deliver() {
        init(engine);
        delivery = new DeliveryWalk(application);
        code = delivery.approved(outline -> {});
        delivery.start("course-delivery", code);
        delivery.toEnd(code);
    }

    @Test
    void closesAsSoonAsEverybodyHasAnswered() {
        ProcessInstance process = delivery.start("evaluation", code);
        List<String> tokens = tokens("invite-participants");
        assertThat(tokens).hasSize(3);
        assertThat(process).isWaitingAt("ReceiveTask_CollectAnswers");

        tokens.forEach(token -> answer(token, CONTENT));

        assertThat(process)
                .hasPassed("ServiceTask_SummariseEvaluation", "ServiceTask_ScheduleFollowUps")
                .hasNotPassed("SendTask_RemindParticipants", "BoundaryEvent_EvaluationClosed")
                .isEnded();
        assertThat(level1().outcome()).hasValueSatisfying(outcome -> {
            assertThat(outcome.summary().answered()).isEqualTo(3);
            assertThat(outcome.summary().mean()).isEqualByComparingTo("4.5");
            assertThat(outcome.summary().texts().get("best")).containsExactly("The cases", "The cases", "The cases");
            assertThat(outcome.reasons()).singleElement().asString().contains("pass rate is 100.0 %");
        });
    }

    @Test
    void takesOneAnswerEach() {
        delivery.start("evaluation", code);
        String token = tokens("invite-participants").get(0);

        answer(token, CONTENT);

        assertThat(answering.sheet(token, Optional.empty()).answered()).isTrue();
        assertThatThrownBy(() -> answer(token, UNHAPPY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("answered already");
        assertThat(level1().answered()).isEqualTo(1);
    }

    @Test
    void remindsOnceAndClosesWithoutTheSilent() {
        ProcessInstance process = delivery.start("evaluation", code);
        List<String> tokens = tokens("invite-participants");
        answer(tokens.get(0), UNHAPPY);

        clock.moveBy(Duration.ofDays(8));
        walk.runDueJobs(code);
        assertThat(process).hasPassed("SendTask_RemindParticipants").isNotEnded();
        List<String> reminders = tokens("remind-participants");
        assertThat(reminders).hasSize(2);
        answer(reminders.get(0), UNHAPPY);

        clock.moveBy(Duration.ofDays(30));
        walk.runDueJobs(code);

        assertThat(process).hasPassed("BoundaryEvent_EvaluationClosed").isEnded();
        assertThat(level1().outcome()).hasValueSatisfying(outcome -> {
            assertThat(outcome.summary().answered()).isEqualTo(2);
            assertThat(outcome.summary().mean()).as("of two").isNull();
            assertThat(outcome.reasons()).singleElement().asString().contains("pass rate is 100.0 %");
        });
        assertThat(level1().shown()).isFalse();
        assertThat(jdbc.sql("select count(*) from evaluation_answer where content like '%The room%'")
                        .query(Integer.class)
                        .single())
                .as("the answers of two are not even kept")
                .isZero();
        assertThatThrownBy(() -> answer(tokens.get(1), CONTENT)).hasMessageContaining("has closed");
    }

    @Test
    void tiesNoAnswerToAPerson() {
        delivery.start("evaluation", code);
        tokens("invite-participants").forEach(token -> answer(token, CONTENT));

        assertThat(count("select count(*) from evaluation_invitation i join evaluation e on e.id = i.evaluation_id"
                        + " where e.training_code = ?"))
                .isZero();
        assertThat(columns("evaluation_answer")).containsExactlyInAnyOrder("id", "evaluation_id", "content");
        assertThat(count("select count(*) from evaluation_answer a join evaluation e on e.id = a.evaluation_id"
                        + " where e.training_code = ? and a.content like '%@%'"))
                .isZero();
    }

    @Test
    void asksAgainAfterMonths() {
        delivery.start("evaluation", code);
        tokens("invite-participants").forEach(token -> answer(token, CONTENT));
        ProcessInstance followUps = walk.instance(code, "evaluation");
        assertThat(followUps).isWaitingAt("IntermediateEvent_FirstFollowUpDue");

        clock.moveBy(Duration.ofDays(120));
        walk.runDueJobs(code);
        assertThat(followUps)
                .hasPassed("SendTask_InviteFirstFollowUp")
                .isWaitingAt("IntermediateEvent_SecondFollowUpDue");
        answer(tokens("invite-first-follow-up").get(0), Map.of("used", "yes", "frequency", "weekly"));

        clock.moveBy(Duration.ofDays(120));
        walk.runDueJobs(code);

        assertThat(followUps).hasPassed("SendTask_InviteSecondFollowUp").isEnded();
        assertThat(reading.parts(code)).extracting(Part::name).containsExactly("level-1", "follow-up-1", "follow-up-2");
        assertThat(reading.parts(code).get(1).outcome()).isPresent();
        assertThat(tokens("invite-second-follow-up")).hasSize(3);
    }

    @Test
    void sendsNoFollowUpsYearsLate() {
        delivery.start("evaluation", code);
        tokens("invite-participants").forEach(token -> answer(token, CONTENT));
        ProcessInstance followUps = walk.instance(code, "evaluation");

        clock.moveBy(Duration.ofDays(3 * 365));
        walk.runDueJobs(code);
        assertThat(followUps)
                .hasPassed("SendTask_InviteFirstFollowUp")
                .isWaitingAt("IntermediateEvent_SecondFollowUpDue");
        clock.moveBy(Duration.ofDays(120));
        walk.runDueJobs(code);

        assertThat(followUps).isEnded();
        assertThat(reading.parts(code)).extracting(Part::name).containsExactly("level-1");
        assertThat(tokens("invite-first-follow-up")).isEmpty();
    }

    @Test
    void closesTheSecondFollowUpWhenItsTimeIsOver() {
        delivery.start("evaluation", code);
        tokens("invite-participants").forEach(token -> answer(token, CONTENT));
        clock.moveBy(Duration.ofDays(120));
        walk.runDueJobs(code);
        clock.moveBy(Duration.ofDays(120));
        walk.runDueJobs(code);
        tokens("invite-second-follow-up").forEach(token -> answer(token, Map.of("used", "yes")));

        evaluations.closeFollowUps();
        assertThat(reading.parts(code).get(2).open())
                .as("as long as there is time")
                .isTrue();
        clock.moveBy(Duration.ofDays(30));
        evaluations.closeFollowUps();
        evaluations.closeFollowUps();

        assertThat(reading.parts(code).get(2).outcome())
                .hasValueSatisfying(outcome ->
                        assertThat(outcome.summary().choices().get("used")).containsEntry("yes", 3));
    }

    private void answer(String token, Map<String, String> answers) {
        answering.answer(token, answers, "en").ifPresent(answering::complete);
    }

    private Part level1() {
        return reading.parts(code).get(0);
    }

    private List<String> tokens(String purpose) {
        return jdbc
                .sql("select link from notice where training_code = ? and purpose = ? order by id")
                .params(code, purpose)
                .query(String.class)
                .list()
                .stream()
                .map(link -> link.substring(link.lastIndexOf('/') + 1))
                .toList();
    }

    private int count(String sql) {
        return jdbc.sql(sql).param(code).query(Integer.class).single();
    }

    private List<String> columns(String table) {
        return jdbc.sql("select lower(column_name) from information_schema.columns where lower(table_name) = ?")
                .param(table)
                .query(String.class)
                .list();
    }
}

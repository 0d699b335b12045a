package academy.capstone.review.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.capstone.CapstoneTest;
import academy.capstone.MovableClock;
import academy.capstone.Walk;
import academy.capstone.review.ReviewResult;
import academy.capstone.review.Reviews;
import academy.capstone.review.application.Answering;
import academy.capstone.review.application.Answering.Given;
import academy.capstone.workflow.Refusal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CapstoneTest
class PeerReviewProcessTests {

    private static final String CONTENT = "UserTask_ReviewContent";
    private static final String DESIGN = "UserTask_ReviewDesign";
    private static final Duration LONGER_THAN_THE_WINDOW = Duration.ofDays(30);

    @Autowired
    Walk walk;

    @Autowired
    Reviews reviews;

    @Autowired
    Answering answering;

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
    void approvesWhenEverybodyIsContent() {
        String code = toReview();
        ProcessInstance review = walk.instance(code, "peer-review");

        scoreAll(code, "approve", 3);

        assertThat(walk.isOpen(code, "UserTask_SignOff")).isTrue();
        ReviewResult result = reviews.latestResult(code).orElseThrow();
        assertThat(result.outcome()).isEqualTo("approve");
        assertThat(result.sharePercent()).isEqualByComparingTo("100");
        BpmnAwareTests.assertThat(review)
                .isEnded()
                .hasPassed("ServiceTask_SelectReviewers", "SendTask_InviteReviewer", "SendTask_ReportReviewOutcome")
                .hasNotPassed("ServiceTask_ReplaceReviewer", "UserTask_ConfirmSilence", "UserTask_DecideAsChair");
    }

    @Test
    void choosesExpertsOfTwoBureauxWithoutTheCoordinator() {
        String code = toReview();

        Set<String> chosen =
                walk.open(code, CONTENT).stream().map(Task::getAssignee).collect(Collectors.toSet());

        assertThat(chosen).hasSize(2).doesNotContain("coordinator", "designer");
        assertThat(chosen).anyMatch(each -> !each.startsWith("expert.bdt"));
        assertThat(walk.open(code, DESIGN)).extracting(Task::getAssignee).containsExactly("designer");
    }

    @Test
    void sendsTheOutlineBackWhenACriticFindsAnEssentialFault() {
        String code = toReview();
        ProcessInstance review = walk.instance(code, "peer-review");
        List<Task> tasks = walk.open(code, CONTENT);

        walk.complete(code, CONTENT, tasks.get(0).getAssignee(), ReviewForms.content("approve", 3));
        Map<String, Object> critical = ReviewForms.content("revise-and-resubmit", 3);
        critical.put("factualAccuracy", 1);
        critical.put("comment", "Session 2 quotes limits that were withdrawn.");
        walk.complete(code, CONTENT, tasks.get(1).getAssignee(), critical);
        walk.complete(code, DESIGN, "designer", ReviewForms.design("approve-with-minor-changes", 3));

        assertThat(walk.isOpen(code, "UserTask_ReviseOutline")).isTrue();
        assertThat(walk.isOpen(code, "UserTask_SignOff")).isFalse();
        assertThat(reviews.latestResult(code).orElseThrow().disagreement()).isTrue();
        BpmnAwareTests.assertThat(review).isEnded().hasNotPassed("UserTask_DecideAsChair");
    }

    @Test
    void remindsTwiceThenRecordsSilenceAsTacitAndNeverAsAScore() {
        String code = toReview();
        ProcessInstance review = walk.instance(code, "peer-review");
        String silent = walk.open(code, CONTENT).get(0).getAssignee();
        String loud = walk.open(code, CONTENT).get(1).getAssignee();
        walk.complete(code, CONTENT, loud, ReviewForms.content("approve", 3));
        walk.complete(code, DESIGN, "designer", ReviewForms.design("approve", 3));

        clock.moveBy(LONGER_THAN_THE_WINDOW);
        walk.runDueJobs(code);

        ReviewResult result = reviews.latestResult(code).orElseThrow();
        assertThat(result.outcome()).isEqualTo("approve");
        assertThat(result.scoredReviews()).isEqualTo(2);
        assertThat(result.tacitReviews()).isEqualTo(1);
        assertThat(stateOf(code, silent)).isEqualTo("tacit");
        BpmnAwareTests.assertThat(review)
                .isEnded()
                .hasPassed("SendTask_RemindReviewer", "SendTask_EscalateReview", "ServiceTask_RecordTacitReview")
                .hasNotPassed("UserTask_ConfirmSilence", "ServiceTask_RecordTacitDesignReview");
    }

    @Test
    void asksTheTaskForceWhenAllStaySilent() {
        String code = toReview();
        ProcessInstance review = walk.instance(code, "peer-review");

        clock.moveBy(LONGER_THAN_THE_WINDOW);
        walk.runDueJobs(code);

        assertThat(walk.isOpen(code, "UserTask_SignOff")).isFalse();
        assertThatThrownBy(() -> walk.complete(
                        code, "UserTask_ConfirmSilence", "secretariat", Map.of("chairDecision", "reject")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("comment");
        walk.complete(code, "UserTask_ConfirmSilence", "secretariat", Map.of("chairDecision", "approve"));
        assertThat(walk.isOpen(code, "UserTask_SignOff")).isTrue();
        assertThat(reviews.latestResult(code).orElseThrow().scoredReviews()).isZero();
        BpmnAwareTests.assertThat(review)
                .isEnded()
                .hasPassed(
                        "ServiceTask_RecordTacitReview",
                        "ServiceTask_RecordTacitDesignReview",
                        "SendTask_RemindDesigner")
                .hasNotPassed("UserTask_DecideAsChair");
    }

    @Test
    void bringsAnotherReviewerInPlaceOfARecusedOne() {
        String code = toReview();
        ProcessInstance review = walk.instance(code, "peer-review");
        List<String> first = assignees(code);

        assertThatThrownBy(() -> walk.complete(code, CONTENT, first.get(0), Map.of("recommendation", "recuse")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("why");
        walk.complete(
                code, CONTENT, first.get(0), Map.of("recommendation", "recuse", "comment", "I wrote the reader."));

        List<String> second = assignees(code);
        assertThat(second).hasSize(2).contains(first.get(1)).doesNotContain(first.get(0));
        assertThat(stateOf(code, first.get(0))).isEqualTo("recused");
        scoreAll(code, "approve", 3);
        assertThat(walk.isOpen(code, "UserTask_SignOff")).isTrue();
        BpmnAwareTests.assertThat(review)
                .isEnded()
                .hasPassed("ServiceTask_ReplaceReviewer")
                .hasNotPassed("ServiceTask_ReplaceDesigner");
    }

    @Test
    void makesItATaskOfTheTaskForceWhenNobodyIsLeftToReplaceAnExpert() {
        String code = toReview();
        ProcessInstance review = walk.instance(code, "peer-review");

        while (!walk.isOpen(code, "UserTask_AppointReplacement")) {
            recuse(code, assignees(code).get(0));
        }
        walk.complete(code, DESIGN, "designer", ReviewForms.design("approve", 3));

        assertThat(walk.isOpen(code, "UserTask_DecideAsChair")).isFalse();
        assertThatThrownBy(() -> replacement(code, "secretariat", "appoint", "coordinator"))
                .hasMessageContaining("not a user id of one of the reviewers");
        assertThatThrownBy(() -> replacement(code, "secretariat", "appoint", "designer"))
                .hasMessageContaining("can only review the design");
        assertThatThrownBy(() -> replacement(code, "secretariat", "appoint", "expert.br"))
                .hasMessageContaining("can't review this training");
        assertThatThrownBy(() -> replacement(code, "secretariat", "appoint", null))
                .hasMessageContaining("still find nobody");
        walk.open(code, "UserTask_AppointReplacement").forEach(each -> replacement(code, "secretariat", "waive", null));
        assignees(code).forEach(each -> walk.complete(code, CONTENT, each, ReviewForms.content("approve", 3)));
        assertThat(walk.isOpen(code, "UserTask_SignOff")).isFalse();
        assertThat(walk.isOpen(code, "UserTask_DecideAsChair")).isTrue();
        BpmnAwareTests.assertThat(review)
                .isNotEnded()
                .hasPassed("BoundaryEvent_NoReviewerLeft", "SendTask_RequestReplacement", "EndEvent_ReviewerMissing")
                .hasNotPassed("EndEvent_DesignerMissing", "UserTask_ConfirmSilence");
    }

    @Test
    void asksWhomTheTaskForceNamesWhenTheRulesFindNobody() {
        List<String> others = List.of("expert.br", "expert.tsb", "expert.gs", "expert.bdt", "expert.bdt2");
        String code = toReview();
        List<String> first = assignees(code);
        List<String> away =
                others.stream().filter(each -> !first.contains(each)).toList();
        away.forEach(this::sendAway);
        try {
            recuse(code, first.get(0));
            assertThat(walk.isOpen(code, "UserTask_AppointReplacement")).isTrue();
            String foreign = away.stream()
                    .filter(each -> !each.startsWith("expert.bdt"))
                    .findFirst()
                    .orElseThrow();
            replacement(code, "secretariat", "appoint", foreign);
            assertThat(assignees(code)).containsExactlyInAnyOrder(first.get(1), foreign);
        } finally {
            away.forEach(this::callBack);
        }
    }

    @Test
    void letsTheChairDecideWhenTheRoundGoesOnWithoutADesigner() {
        String code = toReview();
        ProcessInstance review = walk.instance(code, "peer-review");

        walk.complete(code, DESIGN, "designer", Map.of("recommendation", "recuse", "comment", "I designed it."));
        for (String expert : assignees(code)) {
            walk.complete(code, CONTENT, expert, ReviewForms.content("approve", 3));
        }
        assertThat(walk.isOpen(code, "UserTask_SignOff")).isFalse();
        walk.complete(
                code,
                "UserTask_AppointDesigner",
                "secretariat",
                Map.of("replacementDecision", "waive", "reason", "Nobody else designs."));

        walk.complete(
                code,
                "UserTask_DecideAsChair",
                "chair",
                Map.of("chairDecision", "reject", "comment", "Find a design that was not made by our own team."));
        assertThat(walk.instance(code, "training-lifecycle")).isNull();
        BpmnAwareTests.assertThat(review)
                .isEnded()
                .hasPassed("EndEvent_DesignerMissing", "UserTask_DecideAsChair")
                .hasNotPassed("UserTask_ConfirmSilence");
    }

    @Test
    void rejectsWithAMajority() {
        String code = toReview();

        for (String expert : assignees(code)) {
            Map<String, Object> fields = ReviewForms.content("reject", 1);
            fields.put("comment", "It repeats what another bureau offers.");
            walk.complete(code, CONTENT, expert, fields);
        }
        walk.complete(code, DESIGN, "designer", ReviewForms.design("approve", 3));

        assertThat(walk.instance(code, "training-lifecycle")).isNull();
        assertThat(reviews.latestResult(code).orElseThrow().outcome()).isEqualTo("reject");
    }

    @Test
    void leavesTheThirdRoundToTheChair() {
        String code = toReview();
        for (int round = 1; round <= 2; round++) {
            reviseAll(code);
            assertThat(answering.unanswered(code)).isNotEmpty();
            answerAll(code);
            walk.complete(code, "UserTask_ReviseOutline", "coordinator", Map.of());
        }
        ProcessInstance third = walk.instance(code, "peer-review");
        reviseAll(code);

        assertThat(walk.isOpen(code, "UserTask_ReviseOutline")).isFalse();
        walk.complete(code, "UserTask_DecideAsChair", "chair", Map.of("chairDecision", "approve"));
        assertThat(walk.isOpen(code, "UserTask_SignOff")).isTrue();
        BpmnAwareTests.assertThat(third).isEnded().hasPassed("SendTask_RequestChairDecision");
    }

    @Test
    void makesTooFewReviewersATaskOfTheTaskForce() {
        List<String> outside = List.of("expert.br", "expert.tsb", "expert.gs");
        outside.forEach(this::sendAway);
        try {
            String code = toReview();
            ProcessInstance review = walk.instance(code, "peer-review");

            assertThat(walk.isOpen(code, CONTENT)).isFalse();
            assertThatThrownBy(() -> appoint(code, "coordinator"))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("not a user id of one of the reviewers");
            assertThatThrownBy(() -> appoint(code, ""))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("too few");
            appoint(code, "expert.tsb");

            assertThat(assignees(code)).contains("expert.tsb").hasSize(2);
            BpmnAwareTests.assertThat(review)
                    .hasPassed("BoundaryEvent_QuorumImpossible", "UserTask_AppointReviewers")
                    .hasNotPassed("BusinessRuleTask_ConsolidateReviews");
        } finally {
            outside.forEach(this::callBack);
        }
    }

    @Test
    void refusesScoresWithoutACommentAndKeepsTheTask() {
        String code = toReview();
        String expert = assignees(code).get(0);
        Map<String, Object> fields = ReviewForms.content("approve", 3);
        fields.put("currency", "1");

        assertThatThrownBy(() -> walk.complete(code, CONTENT, expert, fields))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("comment");
        fields.put("comment", "The figures are of 2015.");
        walk.complete(code, CONTENT, expert, fields);
        assertThat(stateOf(code, expert)).isEqualTo("given");
    }

    private String toReview() {
        return walk.toPeerReview("Cyber resilience", sample -> {});
    }

    private List<String> assignees(String code) {
        return walk.open(code, CONTENT).stream().map(Task::getAssignee).toList();
    }

    private void scoreAll(String code, String recommendation, int points) {
        for (String expert : assignees(code)) {
            walk.complete(code, CONTENT, expert, ReviewForms.content(recommendation, points));
        }
        walk.complete(code, DESIGN, "designer", ReviewForms.design(recommendation, points));
    }

    private void reviseAll(String code) {
        for (String expert : assignees(code)) {
            Map<String, Object> fields = ReviewForms.content("revise-and-resubmit", 2);
            fields.put("comment", "Please add cases of small states.");
            walk.complete(code, CONTENT, expert, fields);
        }
        walk.complete(code, DESIGN, "designer", ReviewForms.design("approve", 3));
    }

    private void answerAll(String code) {
        List<Given> answers = jdbc.sql("""
                        select c.id from review_comment c join review r on r.id = c.review_id
                        where r.training_code = :code and c.answer is null""").param("code", code).query(Long.class).list().stream()
                .map(id -> new Given(id, "partly", "Two cases were added."))
                .toList();
        assertThat(answering.answer(code, "coordinator", answers)).isZero();
    }

    private void recuse(String code, String person) {
        walk.complete(code, CONTENT, person, Map.of("recommendation", "recuse", "comment", "I wrote the reader."));
    }

    private void replacement(String code, String person, String word, @Nullable String named) {
        Map<String, Object> fields = new HashMap<>(Map.of("replacementDecision", word, "reason", "As discussed."));
        if (named != null) {
            fields.put("replacement", named);
        }
        walk.complete(code, "UserTask_AppointReplacement", person, fields);
    }

    private void appoint(String code, String experts) {
        walk.complete(
                code,
                "UserTask_AppointReviewers",
                "chair",
                Map.of("contentReviewers", experts, "reason", "Back for this review."));
    }

    private String stateOf(String code, String person) {
        return jdbc.sql("select state from review_assignment where training_code = :code and person = :person")
                .param("code", code)
                .param("person", person)
                .query(String.class)
                .single();
    }

    private void sendAway(String person) {
        jdbc.sql("""
                        insert into absence (person, first_day, last_day, substitute)
                        values (:person, current_date - 2, current_date + 60, 'chair')""").param("person", person).update();
    }

    private void callBack(String person) {
        jdbc.sql("delete from absence where person = :person")
                .param("person", person)
                .update();
    }
}

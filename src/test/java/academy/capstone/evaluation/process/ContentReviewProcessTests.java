package academy.capstone.evaluation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import academy.capstone.CapstoneTest;
import academy.capstone.MovableClock;
import academy.capstone.Walk;
import academy.capstone.catalogue.LookAlikes;
import academy.capstone.catalogue.application.LookAlikeSearch;
import academy.capstone.delivery.DeliveryWalk;
import academy.capstone.evaluation.application.ContentOutcomes;
import academy.capstone.evaluation.application.ContentReviews;
import academy.capstone.training.Editions;
import academy.capstone.training.Trainings;
import academy.capstone.training.application.OutlineEditing;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@CapstoneTest
class ContentReviewProcessTests {

    private static final String DECIDE = "UserTask_DecideContent";
    private static final Map<String, Object> KEEP = Map.of("contentDecision", "keep");
    private static final Map<String, Object> RETIRE =
            Map.of("contentDecision", "retire", "comment", "Nobody needs it any more.");
    private static final Map<String, Object> UPGRADE =
            Map.of("contentDecision", "upgrade", "comment", "New rules since then.");

    @Autowired
    ApplicationContext application;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Walk walk;

    @Autowired
    ContentReviews reviews;

    @Autowired
    ContentOutcomes outcomes;

    @Autowired
    Editions editions;

    @Autowired
    LookAlikes lookAlikes;

    @Autowired
    LookAlikeSearch search;

    @Autowired
    Trainings trainings;

    @Autowired
    OutlineEditing outlines;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private DeliveryWalk delivery;
    private String code;

    @BeforeEach
    void approve() {
        init(engine);
        delivery = new DeliveryWalk(application);
        code = delivery.approved(outline -> {});
    }

    @AfterEach
    void goHome() {
        Stream.concat(Stream.of(code), editions.of(code).next().stream().map(next -> next.code()))
                .flatMap(each -> engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(each)
                        .rootProcessInstances()
                        .list()
                        .stream())
                .forEach(each -> engine.getRuntimeService().deleteProcessInstance(each.getId(), "test"));
    }

    @Test
    void asksAtOnceAfterAPoorEvaluation() {
        reviews.schedule(code, "poor");
        ProcessInstance review = review();
        assertThat(review)
                .hasPassed("SendTask_RequestContentDecision")
                .hasNotPassed("IntermediateEvent_ContentReviewDue")
                .isWaitingAt(DECIDE);

        assertThatThrownBy(() -> decide(Map.of("contentDecision", "retire"))).hasMessageContaining("reason");
        decide(RETIRE);

        assertThat(review)
                .hasPassed("ServiceTask_ApplyContentDecision", "SendTask_InformContentDecision")
                .hasNotPassed("StartEvent_ContentDecided", "SendTask_EscalateContentReview")
                .isEnded();
        assertThat(reviews.decisions(code)).singleElement().satisfies(decision -> {
            assertThat(decision.reason()).isEqualTo("poor-evaluation");
            assertThat(decision.decision()).isEqualTo("retire");
        });
    }

    @Test
    void isDueAfter24MonthsToTheDayAndForcedAfter36() {
        Instant approved = trainings.facts(code).approvedAt().orElseThrow();
        reviews.schedule(code, "good");
        ProcessInstance review = review();

        clock.moveBy(Duration.between(clock.instant(), months(approved, 24).minusSeconds(1)));
        walk.runDueJobs(code);
        assertThat(review)
                .isWaitingAt("IntermediateEvent_ContentReviewDue")
                .hasNotPassed("SendTask_RequestContentDecision");
        clock.moveBy(Duration.ofSeconds(1));
        walk.runDueJobs(code);
        assertThat(review).hasPassed("IntermediateEvent_ContentReviewDue").isWaitingAt(DECIDE);

        clock.moveBy(Duration.between(clock.instant(), months(approved, 36).minusSeconds(1)));
        walk.runDueJobs(code);
        assertThat(review).hasNotPassed("SendTask_EscalateContentReview");
        clock.moveBy(Duration.ofSeconds(1));
        walk.runDueJobs(code);

        assertThat(review).hasPassed("SendTask_EscalateContentReview").isWaitingAt(DECIDE);
        assertThat(recipients("escalate-content-review"))
                .contains("chair", "secretariat", delivery.coordinator(code))
                .doesNotContain("academy", "expert.bdt");
    }

    @Test
    void countsTheNextDateFromTheDecisionToKeep() {
        reviews.schedule(code, "good");
        reviews.reportError(code, "expert.br", "Slide 4 names the wrong year.");
        clock.moveBy(Duration.ofDays(100));
        ProcessInstance waiting = waiting();

        decide(KEEP);

        assertThat(waiting)
                .as("its date was counted from the sign-off")
                .hasPassed("StartEvent_ContentDecided", "EndEvent_ReviewSuperseded")
                .isEnded();
        ProcessInstance next = review();
        assertThat(next).isWaitingAt("IntermediateEvent_ContentReviewDue");
        assertThat(due(next)).isCloseTo(Date.from(months(clock.instant(), 24)), 60_000);
    }

    @Test
    void asksOnceForSeveralFactualErrors() {
        reviews.schedule(code, "good");
        assertThatThrownBy(() -> reviews.reportError(code, "expert.br", " ")).hasMessageContaining("what is wrong");

        reviews.reportError(code, "expert.br", "Slide 4 names the wrong year.");
        reviews.reportError(code, "academy", "Slide 5 does, too.");

        assertThat(walk.open(code, DECIDE)).as("one review for two errors").hasSize(1);
        assertThat(bodies("request-content-decision"))
                .singleElement()
                .asString()
                .contains("A factual error was reported.");
        decide(KEEP);
        assertThat(reviews.decisions(code))
                .singleElement()
                .satisfies(decision -> assertThat(decision.reason()).isEqualTo("factual-error"));
    }

    @Test
    void endsAllOtherReviewsWithTheDecision() {
        reviews.schedule(code, "good");
        reviews.reportError(code, "expert.br", "Slide 4 names the wrong year.");
        ProcessInstance waiting = waiting();
        clock.moveBy(Duration.ofDays(731));
        walk.runDueJobs(code);
        assertThat(walk.open(code, DECIDE))
                .as("one for the error, one for the date")
                .hasSize(2);
        assertThat(waiting).isWaitingAt(DECIDE);

        decide(RETIRE);

        assertThat(running("content-review")).isEmpty();
        assertThat(walk.open(code, DECIDE)).isEmpty();
        assertThat(reviews.decisions(code)).hasSize(1);
    }

    @Test
    void reviewsNothingThatWasRetired() {
        reviews.schedule(code, "poor");
        decide(RETIRE);

        reviews.schedule(code, "good");
        reviews.schedule(code, "poor");

        assertThat(running("content-review")).isEmpty();
        assertThatThrownBy(() -> reviews.reportError(code, "expert.br", "Slide 4 names the wrong year."))
                .hasMessageContaining("has been retired")
                .hasMessageContaining("not reviewed any more");
        assertThat(reviews.errors(code)).isEmpty();
        assertThat(reviews.takesErrors(code)).isFalse();
    }

    @Test
    void schedulesOneReviewOnly() {
        reviews.schedule(code, "good");
        reviews.schedule(code, "good");
        assertThat(running("content-review")).hasSize(1);

        reviews.schedule(code, "poor");
        reviews.schedule(code, "poor");

        assertThat(running("content-review")).as("one waits, one is open").hasSize(2);
        assertThat(walk.open(code, DECIDE)).hasSize(1);
    }

    @Test
    void mergesWithACourseThatExists() {
        reviews.schedule(code, "poor");
        String other = delivery.approved(outline -> {});
        assertThatThrownBy(() ->
                        decide(Map.of("contentDecision", "merge", "comment", "The same.", "mergedWith", "27OI9X")))
                .hasMessageContaining("code of another training");

        decide(Map.of("contentDecision", "merge", "comment", "The same.", "mergedWith", other));

        assertThat(reviews.decisions(code).get(0).mergedWith()).contains(other);
        assertThat(reviews.mergedInto(other)).containsExactly(code);
    }

    @Test
    void opensANewEditionForAnUpgrade() {
        reviews.reportError(code, "expert.br", "Slide 4 names the wrong year.");

        decide(UPGRADE);

        String next = editions.of(code).next().orElseThrow().code();
        assertThat(next).isNotEqualTo(code).endsWith(code.substring(code.length() - 5));
        assertThat(walk.instance(next, "training-lifecycle")).isWaitingAt("CallActivity_CourseDesign");
        assertThat(running("training-lifecycle")).as("of the old code").isEmpty();
        assertThat(walk.instance(next, "course-design")).hasPassed("ServiceTask_FindLookAlikes");
        assertThat(lookAlikes.of(next))
                .as("the edition before is no duplicate")
                .noneMatch(each -> each.reference().equals(code));
        assertThat(trainings.facts(next)).satisfies(facts -> {
            assertThat(facts.stage().word()).isEqualTo("design");
            assertThat(facts.title()).isEqualTo(trainings.facts(code).title());
            assertThat(facts.division()).isEqualTo(trainings.facts(code).division());
            assertThat(facts.coordinator()).isEqualTo(delivery.coordinator(code));
            assertThat(facts.approvedAt()).isEmpty();
        });
        assertThat(trainings.currentOutline(next).sha256())
                .as("begins with what was approved")
                .isEqualTo(trainings.approvedOutline(code).sha256());
        assertThat(editions.of(next).own().number()).isEqualTo(2);
        assertThat(editions.of(next).own().reasons())
                .containsExactly(
                        "New rules since then.",
                        "A factual error was reported.",
                        "Factual error: Slide 4 names the wrong year.");
        assertThat(bodies("inform-content-decision"))
                .isNotEmpty()
                .allSatisfy(body -> assertThat(body).contains("new edition").contains(next, code));
        assertThat(jdbc.sql("select distinct link from notice where training_code = ? and purpose = ?")
                        .params(code, "inform-content-decision")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .endsWith("/trainings/" + next);
    }

    @Test
    void countsWhoWroteTheEditionBeforeAmongTheAuthors() {
        jdbc.sql("update outline_version set author = 'expert.br' where training_code = ? and version_number = 1")
                .param(code)
                .update();

        String next = editions.open(code, "New rules since then.");

        assertThat(trainings.outlineAuthors(next)).contains("expert.br", delivery.coordinator(code));
    }

    @Test
    void opensNoSecondEditionWhenTheStepIsRepeated() {
        reviews.schedule(code, "poor");
        decide(UPGRADE);
        String next = editions.of(code).next().orElseThrow().code();

        outcomes.apply(code);

        assertThat(editions.of(code).editions()).hasSize(2);
        assertThat(editions.of(code).next().orElseThrow().code()).isEqualTo(next);
        assertThat(jdbc.sql("select count(*) from training_edition where previous_code = ?")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(next)
                        .processDefinitionKey("training-lifecycle")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void asksNotAgainAboutWhatWasSetApartBefore() {
        String title = "Airships " + UUID.randomUUID();
        String alike = called(title);
        String twin = called(title);
        assertThat(lookAlikes.of(twin)).anySatisfy(each -> {
            assertThat(each.reference()).isEqualTo(alike);
            assertThat(each.resolution()).isPresent();
        });

        String next = editions.open(twin, "New rules since then.");
        search.find(next);

        assertThat(lookAlikes.of(next)).anySatisfy(each -> {
            assertThat(each.reference()).isEqualTo(alike);
            assertThat(each.resolution()).hasValueSatisfying(resolution -> {
                assertThat(resolution.word()).isEqualTo("not-duplicate");
                assertThat(resolution.reason()).isEqualTo("As for " + twin + ".");
                assertThat(resolution.by()).isEqualTo(delivery.coordinator(twin));
            });
        });
    }

    @Test
    void namesDatesOfTheEditionBeforeAsFaults() {
        reviews.schedule(code, "good");
        clock.moveBy(Duration.ofDays(731));
        walk.runDueJobs(code);

        decide(UPGRADE);

        String next = editions.of(code).next().orElseThrow().code();
        resolveDuplicates(next);
        assertThat(outlines.faults(next)).anySatisfy(fault -> {
            assertThat(fault.field()).isEqualTo("start");
            assertThat(fault.message()).contains("is not in the future");
        });
        assertThatThrownBy(() -> walk.complete(next, "UserTask_PrepareOutline", delivery.coordinator(code), Map.of()))
                .hasMessageContaining("is not in the future");
    }

    @Test
    void reviewsTheCourseAgainWhenItsNewEditionComesToNothing() {
        reviews.schedule(code, "poor");
        decide(UPGRADE);
        String next = editions.of(code).next().orElseThrow().code();

        application
                .getBean(academy.capstone.training.application.Withdrawals.class)
                .withdraw(next, delivery.coordinator(code), "No money for it.");

        assertThat(editions.of(code).next()).isEmpty();
        assertThat(review()).isWaitingAt("IntermediateEvent_ContentReviewDue");
        assertThat(editions.of(next).previous().orElseThrow().code()).isEqualTo(code);
    }

    private void decide(Map<String, Object> fields) {
        delivery.complete(code, DECIDE, delivery.coordinator(code), fields);
    }

    /** A training with an approved outline and a title that others don't have. */
    private String called(String title) {
        String training = walk.toPeerReview("Cyber resilience", sample -> {
            ((ObjectNode) sample.get("proposal")).put("title", title);
            ((ObjectNode) sample.get("outline")).put("title", title);
        });
        engine.getRuntimeService()
                .deleteProcessInstance(
                        walk.instance(training, "training-lifecycle").getId(), "test");
        trainings.approveOutline(training);
        return training;
    }

    /** Other tests of this application leave courses that are alike. */
    private void resolveDuplicates(String next) {
        if (walk.isOpen(next, "UserTask_ResolveDuplicates")) {
            walk.complete(
                    next,
                    "UserTask_ResolveDuplicates",
                    delivery.coordinator(code),
                    Map.of("duplicateResolution", "not-duplicate"));
        }
    }

    private ProcessInstance review() {
        return walk.instance(code, "content-review");
    }

    private ProcessInstance waiting() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(code)
                .activityIdIn("IntermediateEvent_ContentReviewDue")
                .singleResult();
    }

    private List<ProcessInstance> running(String process) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(code)
                .processDefinitionKey(process)
                .list();
    }

    private Date due(ProcessInstance instance) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getDuedate();
    }

    private List<String> recipients(String purpose) {
        return jdbc.sql("select recipient from notice where training_code = ? and purpose = ?")
                .params(code, purpose)
                .query(String.class)
                .list();
    }

    private List<String> bodies(String purpose) {
        return jdbc.sql("select body from notice where training_code = ? and purpose = ?")
                .params(code, purpose)
                .query(String.class)
                .list();
    }

    private static Instant months(Instant from, int months) {
        return from.atZone(ZoneOffset.UTC).plusMonths(months).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }
}

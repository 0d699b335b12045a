package academy.capstone.evaluation.process;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.Walk;
import academy.capstone.delivery.DeliveryWalk;
import academy.capstone.evaluation.application.ContentReviews;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@CapstoneTest
class ReviewsOfEarlierReleasesTests {

    private static final String DECIDE = "UserTask_DecideContent";

    @Autowired
    ApplicationContext application;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    ContentReviews reviews;

    @Autowired
    ReviewsOfEarlierReleases earlier;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Walk walk;

    private DeliveryWalk delivery;
    private String code;

    /** As of the first release: nothing listens to decisions. */
    @BeforeEach
    void scheduleWithTheFirstRelease() throws IOException {
        delivery = new DeliveryWalk(application);
        code = delivery.approved(outline -> {});
        String now = read("processes/content-review.bpmn");
        deploy(now.replaceFirst("(?s)<bpmn:subProcess .*?</bpmn:subProcess>", "")
                .replaceFirst(
                        "(?s)<bpmndi:BPMNShape id=\"EventSubProcess_.*?(<bpmndi:BPMNEdge id=\"Flow_ContentReviewS)",
                        "$1"));
        try {
            reviews.schedule(code, "good");
        } finally {
            deploy(now);
        }
        assertThat(review().getProcessDefinitionId()).isNotEqualTo(newest());
    }

    @AfterEach
    void goHome() {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(code)
                .list()
                .forEach(each -> runtime.deleteProcessInstance(each.getId(), "test"));
    }

    @Test
    void letsThemHearOfDecisions() {
        Date due = due();

        earlier.moveAlong();

        assertThat(review().getProcessDefinitionId()).isEqualTo(newest());
        assertThat(due()).as("waits for the same date").isEqualTo(due);
        reviews.schedule(code, "good");
        assertThat(running()).as("it is known that one waits").isEqualTo(1);
        reviews.schedule(code, "poor");
        delivery.complete(
                code,
                DECIDE,
                delivery.coordinator(code),
                Map.of("contentDecision", "retire", "comment", "Nobody needs it."));
        assertThat(running()).isZero();
    }

    @Test
    void goesOnToTheDecision() {
        earlier.moveAlong();

        management.executeJob(management
                .createJobQuery()
                .processInstanceId(review().getId())
                .singleResult()
                .getId());
        delivery.complete(code, DECIDE, delivery.coordinator(code), Map.of("contentDecision", "keep"));

        assertThat(reviews.decisions(code)).hasSize(1);
        assertThat(running()).as("the next one").isEqualTo(1);
    }

    @Test
    void endsThoseOfCoursesThatWereRetired() {
        jdbc.sql(
                        "insert into content_decision (training_code, reason, decision, explanation, decided_by, decided_at)"
                                + " values (?, 'poor-evaluation', 'retire', 'Nobody needs it.', 'coordinator', current_timestamp)")
                .param(code)
                .update();

        earlier.moveAlong();

        assertThat(running()).isZero();
    }

    private void deploy(String process) throws IOException {
        DeploymentBuilder deployment = repository.createDeployment().name("capstone");
        deployment
                .addString("processes/content-review.bpmn", process)
                .addString("forms/decide-content.form", read("forms/decide-content.form"))
                .deploy();
    }

    private static String read(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }

    private String newest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("content-review")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private ProcessInstance review() {
        return walk.instance(code, "content-review");
    }

    private long running() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(code)
                .processDefinitionKey("content-review")
                .count();
    }

    private Date due() {
        return management
                .createJobQuery()
                .processInstanceId(review().getId())
                .singleResult()
                .getDuedate();
    }
}

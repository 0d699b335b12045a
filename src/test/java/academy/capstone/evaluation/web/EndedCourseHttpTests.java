package academy.capstone.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.Client;
import academy.capstone.Walk;
import academy.capstone.catalogue.LookAlike;
import academy.capstone.catalogue.LookAlikes;
import academy.capstone.catalogue.application.LookAlikeSearch;
import academy.capstone.delivery.DeliveryWalk;
import academy.capstone.evaluation.application.ContentReviews;
import academy.capstone.training.Trainings;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What the public meets where a course was retired or merged while registration was open. */
@CapstoneTest
class EndedCourseHttpTests {

    private static final String BODY =
            "{\"name\": \"Ada Example\", \"email\": \"ada@example.org\", \"country\": \"KE\"}";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ContentReviews reviews;

    @Autowired
    LookAlikeSearch search;

    @Autowired
    LookAlikes lookAlikes;

    @Autowired
    Walk walk;

    private final String title = "Airships " + UUID.randomUUID();
    private DeliveryWalk delivery;
    private Client client;
    private String code;
    private String other;

    @BeforeEach
    void publish() {
        client = Client.script(port, "coordinator");
        delivery = new DeliveryWalk(application);
        code = called(title);
        delivery.start("course-delivery", code);
        delivery.toSelection(code);
        other = called(title);
    }

    @AfterEach
    void goHome() {
        Stream.of(code, other)
                .flatMap(
                        each -> runtime
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(each)
                                .rootProcessInstances()
                                .list()
                                .stream())
                .forEach(each -> runtime.deleteProcessInstance(each.getId(), "test"));
    }

    @Test
    void sendsNobodyToACourseThatWasRetired() {
        assertThat(register().statusCode()).isEqualTo(201);
        assertThat(entry(code)).contains("Register").doesNotContain("has been retired", "has been merged");
        search.find(other);
        assertThat(lookAlikes.of(other)).extracting(LookAlike::reference).contains(code);

        decide(Map.of("contentDecision", "retire", "comment", "Nobody needs it any more."));

        HttpResponse<String> refused = register();
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("This course has been retired and is no longer held.");
        assertThat(entry(code))
                .contains(">retired<", "has been retired", "Registration is not open")
                .doesNotContain("/registrations");
        assertThat(client.get("/catalogue?q=" + title.replace(" ", "+")).body())
                .contains(">retired<")
                .doesNotContain(">approved<");
        search.find(other);
        assertThat(lookAlikes.of(other)).extracting(LookAlike::reference).doesNotContain(code);
    }

    @Test
    void sendsPeopleToTheCourseThatTakesOver() {
        delivery.start("course-delivery", other);
        delivery.toSelection(other);

        decide(Map.of("contentDecision", "merge", "comment", "The same.", "mergedWith", other));

        HttpResponse<String> refused = register();
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("has been merged with another one", "/catalogue/" + other);
        assertThat(entry(code)).contains(">merged<", "href=\"/catalogue/" + other + "\"");
        assertThat(entry(other)).doesNotContain("has been retired", "has been merged");
        assertThat(client.json("POST", "/catalogue/" + other + "/registrations", BODY)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void linksToNothingThatIsNotPublished() {
        decide(Map.of("contentDecision", "merge", "comment", "The same.", "mergedWith", other));

        assertThat(entry(code))
                .contains(other + ". It is not published yet.")
                .doesNotContain("href=\"/catalogue/" + other);
    }

    private void decide(Map<String, Object> fields) {
        reviews.schedule(code, "poor");
        delivery.complete(code, "UserTask_DecideContent", delivery.coordinator(code), fields);
    }

    private HttpResponse<String> register() {
        return client.json("POST", "/catalogue/" + code + "/registrations", BODY);
    }

    private String entry(String training) {
        return client.get("/catalogue/" + training).body();
    }

    private String called(String title) {
        String training = walk.toPeerReview("Cyber resilience", sample -> {
            ((ObjectNode) sample.get("proposal")).put("title", title);
            ((ObjectNode) sample.get("outline")).put("title", title);
        });
        runtime.deleteProcessInstance(
                walk.instance(training, "training-lifecycle").getId(), "test");
        application.getBean(Trainings.class).approveOutline(training);
        return training;
    }
}

package academy.capstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.MovableClock;
import academy.capstone.journey.Visitor.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Results that are corrected long after the credentials were signed, in a training that is closed. */
@CapstoneTest
class CorrectedResultsTests {

    private static final String KENYA = "participant.ke@example.org";
    private static final String BRAZIL = "participant.br@example.org";
    private static final String SIGN = "UserTask_SignCredentials";

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private JdbcClient jdbc;

    private WaitingJobs jobs;
    private Journey journey;

    @BeforeEach
    void closeATraining() {
        Courses courses = new Courses(clock);
        CourseSteps steps = new CourseSteps(courses);
        jobs = new WaitingJobs(managementService, clock);
        journey = Journey.propose("http://localhost:" + port, "coordinator", courses.proposal());
        steps.design(journey);
        steps.review(journey);
        journey.complete("UserTask_SignOff", Map.of("signOffDecision", "approve"));
        steps.prepare(journey);
        steps.deliver(journey);
        steps.report(journey);
        journey.complete(SIGN, Map.of("signatureDecision", "sign"));
        jobs.runAll();
        jobs.letTimePass(Duration.ofDays(30));
        assertThat(journey.stage()).isEqualTo("closed");
    }

    @Test
    void giveACertificateToOneMoreAndTakeAnotherBack() {
        assertThat(mails("deliver-credentials")).containsExactly(KENYA);
        List<String> others = mails("explain-awards");

        correct(BRAZIL, "91", "coordinator");

        assertThat(journey.stage()).isEqualTo("closed");
        assertThat(journey.openTask(SIGN).orElseThrow().path("assignee").asText())
                .isEqualTo("director.bdt");
        String task = journey.openTask(SIGN).orElseThrow().path("id").asText();
        assertThat(journey.as("director.bdt").get("/tasks/" + task).ok().text())
                .contains("Late awards", "certificates: 1, badges: 0, nothing or not yet: 0")
                .doesNotContain("attendance rule is not met");
        journey.complete(SIGN, Map.of("signatureDecision", "sign"));
        jobs.runAll();

        assertThat(mails("deliver-credentials")).containsExactlyInAnyOrder(KENYA, BRAZIL);
        assertThat(mails("explain-awards")).isEqualTo(others);
        assertThat(certificates()).isEqualTo(2);
        assertThat(journey.stage()).isEqualTo("closed");

        takeBackWhatIsNoLongerEarned();
    }

    private void takeBackWhatIsNoLongerEarned() {
        correct(KENYA, "40", "academy");
        assertThat(mails("ask-revocation-decision")).containsExactly(address("designer"));
        String path = "/trainings/" + journey.code() + "/revocations/" + proposal();
        assertThat(verification()).doesNotContain("Revoked");

        Answer awards = journey.as("academy")
                .get("/trainings/" + journey.code() + "/awards")
                .ok();
        assertThat(awards.text()).contains("Revocations to decide", path);
        decide("academy", path, "confirm", "Wrong grade").refused(403);
        decide("coordinator", path, "confirm", "Wrong grade").refused(403);
        assertThat(decide("designer", path, "confirm", " ").refused(422).text()).contains("The reason is missing.");
        assertThat(verification()).doesNotContain("Revoked");
        assertThat(decide("designer", path, "confirm", "The pass mark was missed.")
                        .status())
                .isEqualTo(302);
        assertThat(decide("designer", path, "refuse", "Or not").refused(409).text())
                .contains("Somebody has decided this proposal already.");

        assertThat(verification()).contains("Revoked", "since", "The pass mark was missed.");
        assertThat(mails("inform-credential-revocation")).containsExactly(KENYA);
        assertThat(certificates()).isEqualTo(1);
        assertThat(journey.courseFile().path("credentials").path("revoked").asInt())
                .isEqualTo(1);
        assertThat(journey.openTask(SIGN)).isEmpty();
    }

    private void correct(String email, String grade, String confirmer) {
        long participant = jdbc.sql("select id from participant where training_code = ? and email = ?")
                .params(journey.code(), email)
                .query(Long.class)
                .single();
        String path = "/trainings/" + journey.code() + "/results/" + participant + "/corrections";
        Map<String, String> proposal =
                Map.of("seen", "1", "sessions", "3", "grade", grade, "reason", "The test was counted wrongly.");
        assertThat(form("instructor", path, proposal).status()).isEqualTo(302);
        long correction = jdbc.sql("select max(id) from result_correction where participant_id = ?")
                .param(participant)
                .query(Long.class)
                .single();
        assertThat(form(confirmer, path + "/" + correction, Map.of("decision", "confirm"))
                        .status())
                .isEqualTo(302);
    }

    private Answer decide(String person, String path, String decision, String reason) {
        return form(person, path, Map.of("decision", decision, "reason", reason));
    }

    private Answer form(String person, String path, Map<String, String> fields) {
        return journey.as(person)
                .post(
                        path,
                        "application/x-www-form-urlencoded",
                        fields.entrySet().stream()
                                .map(field -> field.getKey() + "="
                                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&")));
    }

    private String verification() {
        String id = jdbc.sql(
                        "select id from credential where training_code = ? and holder = 'Participant Kenya' fetch first 1 rows only")
                .param(journey.code())
                .query(String.class)
                .single();
        return journey.stranger().get("/verify/" + id, "text/html").ok().text();
    }

    private long proposal() {
        return jdbc.sql("select id from revocation_proposal where training_code = ?")
                .param(journey.code())
                .query(Long.class)
                .single();
    }

    private int certificates() {
        return journey.courseFile().path("credentials").path("certificates").asInt();
    }

    private String address(String person) {
        return jdbc.sql("select distinct address from notice where recipient = ?")
                .param(person)
                .query(String.class)
                .list()
                .get(0);
    }

    private List<String> mails(String purpose) {
        return jdbc.sql("select address from notice where training_code = ? and purpose = ? order by id")
                .params(journey.code(), purpose)
                .query(String.class)
                .list();
    }
}

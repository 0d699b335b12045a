package academy.capstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.MovableClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From proposal to verified certificate through {@code /engine-rest} and our HTTP paths alone. */
@CapstoneTest
class LifecycleOverHttpTests {

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ManagementService managementService;

    private WaitingJobs jobs;
    private Courses courses;
    private CourseSteps steps;
    private String base;

    @BeforeEach
    void meet() {
        base = "http://localhost:" + port;
        courses = new Courses(clock);
        steps = new CourseSteps(courses);
        jobs = new WaitingJobs(managementService, clock);
    }

    @Test
    void carriesATrainingFromProposalToVerifiedCertificate() throws Exception {
        Journey journey = Journey.propose(base, "coordinator", courses.proposal());
        steps.design(journey);
        steps.review(journey);
        assertThat(journey.stage()).isEqualTo("sign-off");
        journey.complete("UserTask_SignOff", Map.of("signOffDecision", "approve"));
        steps.prepare(journey);
        steps.deliver(journey);
        steps.report(journey);

        assertThat(journey.stage()).isEqualTo("certification");
        journey.complete("UserTask_SignCredentials", Map.of("signatureDecision", "sign"));
        jobs.runAll();
        assertThat(journey.stage()).isEqualTo("evaluation");
        verifyCredential(journey);

        evaluate(journey);
        jobs.runAll();
        assertThat(journey.stage()).isEqualTo("closed");
        assertThat(journey.courseFile().path("decisions").toString()).contains("approve", "validate", "sign");

        journey.complete(
                "UserTask_DecideContent", Map.of("contentDecision", "retire", "comment", "Its rules are gone."));
        assertThat(journey.stranger()
                        .get("/catalogue/" + journey.code(), "text/html")
                        .ok()
                        .text())
                .contains("has been retired");
        verifyCredential(journey);
    }

    @Test
    void entersWhatIsNoTrainingAndSaysSo() {
        Map<String, Object> proposal = courses.proposal();
        proposal.put("activityType", "awareness-raising");
        proposal.put("knowledgeTransfer", false);
        proposal.remove("verification");

        Journey journey = Journey.propose(base, "coordinator", proposal);

        assertThat(journey.stage()).isEqualTo("not-a-training");
        assertThat(journey.openTasks()).isEmpty();
    }

    @Test
    void takesListsAsTheTextOfAScript() {
        Map<String, Object> proposal = courses.proposal();
        proposal.put("languages", "[\"fr\"]");
        proposal.put("topics", "Cybersecurity");

        Journey journey = Journey.propose(base, "coordinator", proposal);

        assertThat(journey.code()).endsWith("-F");
    }

    @Test
    void asksAStrangerWhoWritesToSignIn() {
        Visitor.stranger(base)
                .put("/api/trainings/26OI99999AFR-E/outline", Map.of())
                .refused(401);
    }

    @Test
    void refusesATitleThatTurnsTheTextBehindIt() {
        Map<String, Object> variables = new LinkedHashMap<>();
        courses.proposal().forEach((field, answer) -> variables.put(field, Visitor.variable(answer)));
        variables.put("title", Visitor.variable("Course \u202Efdp.exe"));

        Visitor.person(base, "coordinator")
                .post(
                        "/engine-rest/process-definition/key/training-lifecycle/submit-form",
                        Map.of("variables", variables))
                .refused(422);
    }

    @Test
    void endsATrainingThatItsCoordinatorWithdraws() {
        Journey journey = Journey.propose(base, "coordinator", courses.proposal());
        String path = "/trainings/" + journey.code() + "/withdrawal";
        String reason = "reason=The+partner+left";
        String form = "application/x-www-form-urlencoded";

        journey.as("coordinator.br").post(path, form, reason).refused(403);
        assertThat(journey.stage()).isEqualTo("design");
        assertThat(journey.as("coordinator").post(path, form, reason).status()).isEqualTo(302);

        assertThat(journey.stage()).isEqualTo("withdrawn");
        assertThat(journey.openTasks()).isEmpty();
        journey.as("coordinator").post(path, form, reason).refused(409);
    }

    @Test
    void endsATrainingThatIsCancelledBeforeItStarts() {
        Journey journey = Journey.propose(base, "coordinator", courses.proposal());
        steps.design(journey);
        steps.review(journey);
        journey.complete("UserTask_SignOff", Map.of("signOffDecision", "approve"));
        steps.prepare(journey);
        journey.complete("UserTask_SelectParticipants", Map.of());
        journey.complete(
                "UserTask_ConfirmReadiness",
                Map.of("readinessDecision", "cancel", "comment", "Too few registrations."));

        assertThat(journey.stage()).isEqualTo("cancelled");
        assertThat(journey.openTasks()).isEmpty();
    }

    private void verifyCredential(Journey journey) throws Exception {
        JsonNode credentials = journey.courseFile().path("credentials");
        assertThat(credentials.toString()).contains("1");
        String mail = journey.as("academy")
                .get("/api/outbox?to=participant.ke@example.org")
                .ok()
                .text();
        String id = firstMatch("/verify/([A-Za-z0-9_-]{20,})", mail);
        Visitor stranger = journey.stranger();
        JsonNode verified =
                stranger.get("/verify/" + id, "application/json").ok().json();
        assertThat(verified.toString()).contains("Participant Kenya", journey.code());
        assertThat(stranger.get("/verify/" + id, "text/html").ok().text()).contains("Participant Kenya");
        byte[] pdf = stranger.get("/credentials/" + id + ".pdf").ok().bytes();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        String sha256 = HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(pdf));
        assertThat(verified.toString()).contains(sha256);
        stranger.get("/verify/" + "0".repeat(id.length()), "application/json").refused(404);
    }

    private void evaluate(Journey journey) {
        for (String email :
                List.of("participant.ke@example.org", "participant.br@example.org", "participant.cn@example.org")) {
            String mail =
                    journey.as("academy").get("/api/outbox?to=" + email).ok().text();
            String link = firstMatch("(/evaluations/[A-Za-z0-9_-]+)", mail);
            journey.stranger().get(link).ok();
        }
        jobs.letTimePass(Duration.ofDays(30));
    }

    /** The first group of the first place where the pattern fits. */
    static String firstMatch(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing like " + pattern + " in " + text))
                .group(1);
    }
}

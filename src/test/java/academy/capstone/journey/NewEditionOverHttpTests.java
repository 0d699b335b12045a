package academy.capstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.MovableClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A course is held, upgraded and published anew, through {@code /engine-rest} and our HTTP paths alone. */
@CapstoneTest
class NewEditionOverHttpTests {

    private static final String WHY = "The licensing rules have changed.";

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ManagementService managementService;

    private Courses courses;
    private CourseSteps steps;
    private WaitingJobs jobs;
    private Journey old;

    @BeforeEach
    void hold() {
        String base = "http://localhost:" + port;
        courses = new Courses(clock);
        steps = new CourseSteps(courses);
        jobs = new WaitingJobs(managementService, clock);
        old = Journey.propose(base, "coordinator", courses.proposal());
        steps.design(old);
        steps.review(old);
        old.complete("UserTask_SignOff", Map.of("signOffDecision", "approve"));
        steps.prepare(old);
        steps.deliver(old);
        steps.report(old);
        old.complete("UserTask_SignCredentials", Map.of("signatureDecision", "sign"));
        jobs.runAll();
        old.as("coordinator")
                .post(
                        "/api/trainings/" + old.code() + "/content-errors",
                        Map.of("error", "Slide 4 names a wrong year."))
                .ok();
    }

    @Test
    void beginsWithWhatWasApprovedAndLeavesTheOldEditionAlone() throws IOException {
        JsonNode before = old.courseFile();
        String verified = credential();

        old.complete("UserTask_DecideContent", Map.of("contentDecision", "upgrade", "comment", WHY));

        JsonNode after = old.courseFile();
        String next = after.path("nextEdition").asText();
        assertThat(next).matches("\\d{2}OI\\d{5,}AFR-E").isNotEqualTo(old.code());
        assertThat(after.path("stage")).isEqualTo(before.path("stage"));
        assertThat(after.path("participants")).isEqualTo(before.path("participants"));
        Journey edition = old.edition(next);
        assertThat(edition.stage()).isEqualTo("design");
        assertThat(edition.courseFile().path("edition").asInt()).isEqualTo(2);
        assertThat(edition.courseFile().path("previousEdition").asText()).isEqualTo(old.code());
        assertThat(edition.courseFile().path("outline")).isEqualTo(before.path("outline"));
        assertThat(edition.courseFile().path("participants").toString()).doesNotContain("\"registered\":3");
        assertThat(edition.courseFile().path("editions").findValuesAsText("code"))
                .containsExactly(old.code(), next);
        assertThat(page(next)).contains("Edition 2 of this course", WHY, "Slide 4 names a wrong year.", old.code());
        assertThat(page(old.code())).contains("A newer edition takes over", next);
        assertThat(mails()).contains(next).contains("/trainings/" + next);
        assertThat(entry(old.code())).doesNotContain("newer edition");
        old.stranger().get("/catalogue/" + next).refused(404);

        publish(edition);

        assertThat(entry(old.code())).contains("There is a newer edition of this course", "/catalogue/" + next);
        assertThat(entry(next)).contains("Edition <span>1</span>", "/catalogue/" + old.code(), "(this one)");
        assertThat(old.stranger()
                        .post(
                                "/catalogue/" + old.code() + "/registrations",
                                courses.registrations().get(0))
                        .refused(409)
                        .text())
                .contains("newer edition", "/catalogue/" + next);
        assertThat(credential()).as("verifies as ever").isEqualTo(verified);
        assertThat(auditPack(next)).contains("editions/editions.json");
    }

    /** The coordinator changes one text and moves the course; the reviewers see just that. */
    private void publish(Journey edition) throws IOException {
        if (edition.openTask("UserTask_ResolveDuplicates").isPresent()) {
            edition.complete("UserTask_ResolveDuplicates", Map.of("duplicateResolution", "not-duplicate"));
        }
        assertThat(edition.courseFile().path("lookAlikes").findValuesAsText("reference"))
                .doesNotContain(old.code());
        Map<String, Object> outline = new LinkedHashMap<>(courses.outline());
        outline.put("evidence", "Requests of nine ministries in the last year.");
        edition.as("coordinator")
                .put("/api/trainings/" + edition.code() + "/outline", outline)
                .ok();
        edition.complete("UserTask_PrepareOutline", Map.of());
        JsonNode review = edition.openTask("UserTask_ReviewContent").orElseThrow();
        String reviewer = review.path("assignee").asText();
        assertThat(edition.as(reviewer)
                        .get("/tasks/" + review.path("id").asText(), "text/html")
                        .ok()
                        .text())
                .contains("Changed against the previous edition", "</span>six<", "</span>nine<", WHY);
        steps.review(edition);
        JsonNode signature = edition.openTask("UserTask_SignOff").orElseThrow();
        assertThat(edition.as(signature.path("assignee").asText())
                        .get("/tasks/" + signature.path("id").asText(), "text/html")
                        .ok()
                        .text())
                .contains("<strong>1</strong> <span>field since the previous edition, " + old.code());
        edition.complete("UserTask_SignOff", Map.of("signOffDecision", "approve"));
        steps.prepare(edition);
    }

    private String page(String code) {
        return old.as("coordinator").get("/trainings/" + code, "text/html").ok().text();
    }

    private String entry(String code) {
        return old.stranger().get("/catalogue/" + code, "text/html").ok().text();
    }

    private String mails() {
        return old.as("academy").get("/api/outbox?to=coordinator").ok().elements().stream()
                .filter(mail -> mail.path("purpose").asText().equals("inform-content-decision"))
                .filter(mail -> mail.path("trainingCode").asText().equals(old.code()))
                .map(mail -> mail.path("text").asText())
                .findFirst()
                .orElseThrow();
    }

    /** What the public reads of a credential of the old edition. */
    private String credential() {
        for (JsonNode mail : old.as("academy")
                .get("/api/outbox?to=participant.ke@example.org")
                .ok()
                .elements()) {
            if (mail.path("trainingCode").asText().equals(old.code())
                    && mail.path("text").asText().contains("/verify/")) {
                String id = LifecycleOverHttpTests.firstMatch(
                        "/verify/([A-Za-z0-9_-]{20,})", mail.path("text").asText());
                return old.stranger()
                        .get("/verify/" + id, "application/json")
                        .ok()
                        .text();
            }
        }
        throw new AssertionError("no mail about a credential of " + old.code());
    }

    private List<String> auditPack(String code) throws IOException {
        byte[] zip = old.as("secretariat")
                .get("/api/trainings/" + code + "/audit-pack")
                .ok()
                .bytes();
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                names.add(each.getName());
            }
        }
        return names;
    }
}

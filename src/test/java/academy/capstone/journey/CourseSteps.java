package academy.capstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.journey.Visitor.Answer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The stages of a training that nobody objects to, each through HTTP by its own people. */
final class CourseSteps {

    private final Courses courses;

    CourseSteps(Courses courses) {
        this.courses = courses;
    }

    void design(Journey journey) {
        if (journey.openTask("UserTask_ResolveDuplicates").isPresent()) {
            journey.complete(
                    "UserTask_ResolveDuplicates",
                    Map.of("duplicateResolution", "not-duplicate", "duplicateReason", "Another audience and level."));
        }
        assertThat(journey.stage()).isEqualTo("design");
        Visitor coordinator = journey.as("coordinator");
        String path = "/api/trainings/" + journey.code() + "/outline";
        Map<String, Object> incomplete = new LinkedHashMap<>(courses.outline());
        incomplete.remove("objectives");
        Answer refused = coordinator.put(path, incomplete).refused(422);
        assertThat(refused.json().findValuesAsText("field")).contains("objectives");
        coordinator.put(path, courses.outline()).ok();
        journey.complete("UserTask_PrepareOutline", Map.of());
    }

    void review(Journey journey) {
        assertThat(journey.stage()).isEqualTo("peer-review");
        journey.completeAll("UserTask_ReviewContent", courses.enthusiasticContentReview());
        journey.completeAll("UserTask_ReviewDesign", courses.enthusiasticDesignReview());
    }

    void prepare(Journey journey) {
        assertThat(journey.stage()).isEqualTo("set-up");
        journey.complete("UserTask_SetUpCourse", Map.of());
        assertThat(journey.stage()).isEqualTo("materials");
        byte[] pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
                .getBytes(StandardCharsets.US_ASCII);
        journey.as("coordinator")
                .upload("/api/trainings/" + journey.code() + "/documents", "reader.pdf", pdf)
                .ok();
        journey.complete("UserTask_DevelopMaterials", Map.of());
        journey.complete("UserTask_CheckMaterials", Map.of("materialsDecision", "approve"));
        assertThat(journey.stage()).isEqualTo("promotion");
        journey.complete("UserTask_PromoteTraining", Map.of());
    }

    void deliver(Journey journey) {
        assertThat(journey.stage()).isEqualTo("selection");
        Visitor stranger = journey.stranger();
        stranger.get("/catalogue/" + journey.code()).ok();
        for (Map<String, Object> registration : courses.registrations()) {
            assertThat(stranger.post("/catalogue/" + journey.code() + "/registrations", registration)
                            .ok()
                            .status())
                    .isEqualTo(201);
        }
        journey.complete("UserTask_SelectParticipants", Map.of());
        assertThat(journey.stage()).isEqualTo("readiness");
        journey.complete("UserTask_ConfirmReadiness", Map.of("readinessDecision", "go"));
        assertThat(journey.stage()).isEqualTo("delivery");
        Visitor instructor = journey.as("instructor");
        String results = "/api/trainings/" + journey.code() + "/results";
        instructor.post(results + "?dryRun=true", "text/csv", courses.results()).ok();
        instructor.post(results, "text/csv", courses.results()).ok();
        journey.complete("UserTask_RecordResults", Map.of());
        assertThat(journey.stage()).isEqualTo("results");
        journey.complete("UserTask_ConfirmResults", Map.of("resultsDecision", "confirm"));
    }

    void report(Journey journey) {
        assertThat(journey.stage()).isEqualTo("report");
        journey.complete("UserTask_WriteReport", Map.of());
        journey.complete("UserTask_ValidateReport", Map.of("reportDecision", "validate"));
    }
}

package academy.capstone.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.delivery.DeliveryWalk;
import academy.capstone.delivery.Participant;
import academy.capstone.delivery.Participants;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Results and attendance that are typed and ticked on our own pages. */
@CapstoneTest
class ByHandHttpTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Participants participants;

    private Caller caller;
    private String code = "";
    private List<Long> ids = List.of();

    @BeforeEach
    void prepare() {
        caller = new Caller(port);
        DeliveryWalk delivery = new DeliveryWalk(application);
        code = delivery.approved(outline -> outline.put("attendanceRule", 80));
        delivery.start("course-delivery", code);
        delivery.toDelivery(code);
        ids = participants.enrolled(code, 0, 10).stream().map(Participant::id).toList();
    }

    @Test
    void storesWhatWasTypedAndLeavesTheRestAlone() throws Exception {
        assertThat(caller.get("/trainings/" + code + "/results", "instructor").body())
                .contains("name=\"grade:" + ids.get(0), "Save this page");
        assertThat(caller.get("/trainings/" + code + "/results", "coordinator").body())
                .contains("You can read the results here", "data-label=\"Grade\"")
                .doesNotContain("Save this page");

        assertThat(type("instructor", 0, "0", "1", "74.5", 1, "0", "", "").statusCode())
                .isEqualTo(302);

        assertThat(participants.find(ids.get(0)).orElseThrow().grade()).contains(new BigDecimal("74.50"));
        assertThat(participants.find(ids.get(0)).orElseThrow().sessionsAttended())
                .isEqualTo(1);
        assertThat(participants.find(ids.get(1)).orElseThrow().grade()).isEmpty();
        assertThat(caller.get("/api/trainings/" + code, "coordinator").body()).contains("\"withResult\":1");
    }

    @Test
    void namesWhoseGradeIsNoneAndKeepsWhatWasTyped() throws Exception {
        HttpResponse<String> answer = type("instructor", 0, "0", "9", "74,5", 1, "0", "1", "80");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Participant 1, sessions", "decimal comma", "value=\"74,5\"", "value=\"80\"");
        assertThat(participants.find(ids.get(1)).orElseThrow().grade()).isEmpty();
    }

    @Test
    void refusesToOverwriteWhatSomebodyElseStoredMeanwhile() throws Exception {
        type("instructor", 0, "0", "1", "60", 1, "0", "1", "60");

        HttpResponse<String> late = type("instructor", 0, "0", "2", "90", 2, "0", "2", "90");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Participant 1", "Nothing was stored");
        assertThat(participants.find(ids.get(0)).orElseThrow().grade()).contains(new BigDecimal("60.00"));
        assertThat(participants.find(ids.get(2)).orElseThrow().grade()).isEmpty();
        assertThat(type("instructor", 0, "1", "2", "90", 2, "0", "", "").statusCode())
                .isEqualTo(302);
        assertThat(participants.find(ids.get(0)).orElseThrow().grade()).contains(new BigDecimal("90.00"));
    }

    @Test
    void letsTheTrainingsPeopleLookAndTheInstructorType() throws Exception {
        assertThat(caller.get("/trainings/" + code + "/results", "coordinator").body())
                .contains("Participant 1")
                .doesNotContain("Save this page");
        assertThat(caller.get("/trainings/" + code + "/results", "expert.tsb").statusCode())
                .isEqualTo(403);
        assertThat(caller.get("/trainings/" + code + "/attendance", "expert.tsb")
                        .statusCode())
                .isEqualTo(403);
        assertThat(type("coordinator", 0, "0", "1", "74", 1, "0", "", "").statusCode())
                .isEqualTo(403);
        assertThat(caller.form(
                                "/trainings/" + code + "/attendance/lines",
                                "coordinator",
                                Map.of("seen:" + ids.get(0), "", "was:" + ids.get(0) + ":1", "1"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesAParticipantOfAnotherTrainingAndAForgedField() throws Exception {
        assertThat(caller.form(
                                "/trainings/" + code + "/results/lines",
                                "instructor",
                                Map.of("seen:999999", "0", "grade:999999", "50"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(caller.form("/trainings/" + code + "/results/lines", "instructor", Map.of("seen:x", "0"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void countsTheSessionsThatWereTicked() throws Exception {
        int live = participants.find(ids.get(0)).orElseThrow().liveSessions();
        assertThat(tick("", "1", "2").statusCode()).isEqualTo(302);
        assertThat(attended(0)).isEqualTo(2);

        HttpResponse<String> late = tick("", "1");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(attended(0)).isEqualTo(2);

        assertThat(tick("11" + "0".repeat(live - 2), "2").statusCode()).isEqualTo(302);
        assertThat(attended(0)).isEqualTo(1);
        assertThat(caller.get("/trainings/" + code + "/attendance", "coordinator")
                        .body())
                .contains("1 of " + live, "below the rule", "80 %");
        assertThat(caller.get("/trainings/" + code + "/results", "instructor").body())
                .doesNotContain("name=\"sessions:" + ids.get(0));
    }

    @Test
    void takesAttendanceFromAFileAndRefusesAResultsFileThatContradictsIt() throws Exception {
        String path = "/api/trainings/" + code + "/attendance";
        String file = "email;1;Session 2\np1@example.org;x;yes\nP2@example.org;1;\n";

        assertThat(send(path + "?dryRun=true", file).body()).contains("\"changed\":2");
        assertThat(attended(0)).isZero();
        assertThat(send(path, file).statusCode()).isEqualTo(200);
        assertThat(attended(0)).isEqualTo(2);
        assertThat(attended(1)).isEqualTo(1);

        HttpResponse<String> results = send(
                "/api/trainings/" + code + "/results",
                "email,name,country,gender,sessions,grade\np1@example.org,P,KE,,1,70\n");
        assertThat(results.statusCode()).isEqualTo(422);
        assertThat(results.body()).contains("row 2, sessions", "session by session says 2");
    }

    @Test
    void namesEveryFaultOfAnAttendanceFile() throws Exception {
        String path = "/api/trainings/" + code + "/attendance";

        assertThat(send(path, "email,1,9,1\np1@example.org,1,1,1\n").body())
                .contains("row 1, column 3", "row 1, column 4");
        assertThat(send(path, "name,1\nA,1\n").body()).contains("row 1, email");
        assertThat(send(path, "email,1\np1@example.org,maybe\nq@example.org,1\np1@example.org,1\n")
                        .body())
                .contains("row 2, 1", "row 3, email", "row 4, email");
        assertThat(attended(0)).isZero();
    }

    private HttpResponse<String> send(String path, String file) throws Exception {
        return caller.file(path, "instructor", file.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> tick(String seen, String... sessions) throws Exception {
        Map<String, String> fields = new java.util.HashMap<>(Map.of("seen:" + ids.get(0), seen));
        List.of(sessions).forEach(session -> fields.put("was:" + ids.get(0) + ":" + session, "1"));
        return caller.form("/trainings/" + code + "/attendance/lines", "instructor", fields);
    }

    private int attended(int participant) {
        return participants.find(ids.get(participant)).orElseThrow().sessionsAttended();
    }

    private HttpResponse<String> type(
            String person,
            int one,
            String seen,
            String sessions,
            String grade,
            int other,
            String otherSeen,
            String otherSessions,
            String otherGrade)
            throws Exception {
        long first = ids.get(one);
        long second = ids.get(other);
        return caller.form(
                "/trainings/" + code + "/results/lines",
                person,
                Map.of(
                        "seen:" + first,
                        seen,
                        "sessions:" + first,
                        sessions,
                        "grade:" + first,
                        grade,
                        "seen:" + second,
                        otherSeen,
                        "sessions:" + second,
                        otherSessions,
                        "grade:" + second,
                        otherGrade));
    }
}

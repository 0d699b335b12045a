package academy.capstone.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.delivery.DeliveryWalk;
import academy.capstone.training.Decision;
import academy.capstone.training.Trainings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The living checklists, as the training's people and process owners meet them. */
@CapstoneTest
class ChecklistHttpTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Trainings trainings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    private Caller caller;
    private DeliveryWalk delivery;
    private String code = "";

    @BeforeEach
    void prepare() {
        caller = new Caller(port);
        delivery = new DeliveryWalk(application);
        code = delivery.approved(outline -> {});
        delivery.start("course-delivery", code);
        delivery.complete(
                code, "UserTask_SetUpCourse", "academy", Map.of("platformAddress", "https://academy.example.org/1"));
    }

    @AfterEach
    void forgetChanges() {
        jdbc.sql("delete from checklist_version").update();
    }

    @Test
    void keepsEvidenceDateAndPersonOfAPoint() throws Exception {
        assertThat(write("rightsCleared", "coordinator", 0, "done", "https://example.org/licences", "")
                        .statusCode())
                .isEqualTo(302);

        assertThat(state("materials", "rightsCleared")).isEqualTo("done");
        assertThat(caller.get("/trainings/" + code + "/checklists/materials", "academy")
                        .body())
                .contains("href=\"https://example.org/licences\"");
        assertThat(caller.get("/trainings/" + code, "coordinator").body()).contains("Checklists", " open</span>");
    }

    @Test
    void wantsAReasonForWhatDoesNotApply() throws Exception {
        assertThat(write("captions", "academy", 0, "not-applicable", "", "").statusCode())
                .isEqualTo(422);
        assertThat(write("captions", "academy", 0, "perhaps", "", "x").statusCode())
                .isEqualTo(422);
        assertThat(state("materials", "rightsCleared")).isEqualTo("open");
        assertThat(write("captions", "academy", 0, "not-applicable", "", "There are no recordings.")
                        .statusCode())
                .isEqualTo(302);
        assertThat(state("materials", "captions")).isEqualTo("not-applicable");
    }

    @Test
    void refusesStrangersAndWhoeverComesLate() throws Exception {
        assertThat(write("rightsCleared", "expert.tsb", 0, "done", "", "").statusCode())
                .isEqualTo(403);
        write("rightsCleared", "coordinator", 0, "done", "one", "");
        assertThat(write("rightsCleared", "academy", 0, "open", "two", "").statusCode())
                .isEqualTo(409);
        assertThat(write("unknown", "academy", 0, "done", "", "").statusCode()).isEqualTo(404);
        assertThat(state("materials", "rightsCleared")).isEqualTo("done");
    }

    @Test
    void isTickedByTheFormAndNamesWhatIsLeftOpen() throws Exception {
        delivery.complete(code, "UserTask_DevelopMaterials", delivery.coordinator(code), Map.of());
        write("accessible", "academy", 0, "done", "tested with a screen reader", "");
        Map<String, Object> form = new HashMap<>(DeliveryWalk.MATERIALS_APPROVED);
        form.put("accessible", false);
        form.put("contentCurrent", false);

        delivery.complete(code, "UserTask_CheckMaterials", "academy", form);

        assertThat(state("materials", "rightsCleared")).isEqualTo("done");
        assertThat(state("materials", "contentCurrent")).isEqualTo("open");
        Decision decided = trainings.decisions(code).stream()
                .filter(each -> each.task().equals("UserTask_CheckMaterials"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(decided.comment())
                .contains("Left open on the checklist", "content correct and up to date")
                .doesNotContain("accessibility", "rights, sources");
    }

    @Test
    void isChangedByProcessOwnersAndOfferedToRunningTrainings() throws Exception {
        Map<String, String> list = sent();
        list.put("text1", "Somebody of a regional office has read it.");
        list.put("label1", "read in the region");
        list.put("owner1", "coordinator");

        assertThat(caller.form("/checklists/readiness", "academy", list).statusCode())
                .isEqualTo(403);
        assertThat(caller.get("/checklists/readiness", "academy").statusCode()).isEqualTo(403);
        assertThat(caller.form("/checklists/readiness", "owner", Map.of("seen", "1", "lines", "0", "note", "x"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(caller.form("/checklists/readiness", "owner", list).statusCode())
                .isEqualTo(302);
        assertThat(caller.form("/checklists/readiness", "owner", list).statusCode())
                .isEqualTo(409);

        assertThat(caller.get("/checklists", "owner").body())
                .contains("read it", "Version 2: The regions asked for it.", "Version 1");
        String page = caller.get("/trainings/" + code + "/checklists/readiness", "coordinator")
                .body();
        assertThat(page).contains("New points", "regional office has read it", "The instructors have confirmed");
        assertThat(caller.form("/trainings/" + code + "/checklists/readiness/offered", "coordinator", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(caller.get("/trainings/" + code + "/checklists/readiness", "coordinator")
                        .body())
                .doesNotContain("New points")
                .contains("regional office has read it");
    }

    @Test
    void standsBesideTheTask() throws Exception {
        String tasks = caller.get("/engine-rest/task?processInstanceBusinessKey=" + code, "coordinator")
                .body();
        String task = json.readTree(tasks).get(0).get("id").asText();

        String page = caller.get("/tasks/" + task, "coordinator").body();

        assertThat(page).contains("Checklist: Materials", "Rights are cleared", "name=\"task\" value=\"" + task);
    }

    private static Map<String, String> sent() {
        Map<String, String> fields = new HashMap<>();
        fields.put("seen", "1");
        fields.put("lines", "2");
        fields.put("key0", "platformReady");
        fields.put("text0", "The platform, the accounts and the materials are ready.");
        fields.put("label0", "platform, accounts and materials");
        fields.put("owner0", "academy-team");
        fields.put("note", "The regions asked for it.");
        return fields;
    }

    private String state(String list, String point) throws Exception {
        JsonNode file = json.readTree(
                caller.get("/api/trainings/" + code, "coordinator").body());
        for (JsonNode each : file.get("checklists").get(list)) {
            if (each.get("point").asText().equals(point)) {
                return each.get("state").asText();
            }
        }
        return "";
    }

    private HttpResponse<String> write(
            String point, String person, int seen, String state, String evidence, String reason) throws Exception {
        return caller.form(
                "/trainings/" + code + "/checklists/materials/points/" + point,
                person,
                Map.of("seen", Integer.toString(seen), "state", state, "evidence", evidence, "reason", reason));
    }
}

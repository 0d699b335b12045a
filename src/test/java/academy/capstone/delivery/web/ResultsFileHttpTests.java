package academy.capstone.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.Client;
import academy.capstone.delivery.DeliveryWalk;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Results files of every kind, right and wrong. */
@CapstoneTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResultsFileHttpTests {

    /** Written in the background, whatever anybody sends: the ledger behind the decision logs. */
    private static final Set<String> MOVING = Set.of("decision_ledger", "decision_ledger_end", "decision_log_sealed");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    private String code = "";

    @BeforeAll
    void prepare() {
        DeliveryWalk delivery = new DeliveryWalk(application);
        code = delivery.approved(outline -> {});
        delivery.start("course-delivery", code);
        delivery.toDelivery(code);
    }

    @BeforeEach
    void forgetResults() {
        jdbc.sql("delete from participant_result where participant_id in"
                        + " (select id from participant where training_code = ?)")
                .param(code)
                .update();
        jdbc.sql("delete from results_file where training_code = ?").param(code).update();
        jdbc.sql("update results_sheet set version = 0 where training_code = ?")
                .param(code)
                .update();
    }

    @Test
    void namesEachOfManyKindsOfFaultsAndStoresNothing() throws Exception {
        Map<String, FaultyFiles.Faulty> files = FaultyFiles.all();
        assertThat(files).hasSizeGreaterThanOrEqualTo(50);
        Map<String, String> before = tables();
        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<String, FaultyFiles.Faulty> each : files.entrySet()) {
            HttpResponse<String> answer = send(each.getValue().file(), "");
            all.assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(422);
            all.assertThat(answer.body())
                    .as(each.getKey())
                    .contains(each.getValue().words());
            all.assertThat(fields(answer))
                    .as(each.getKey())
                    .containsAll(each.getValue().places());
        }
        all.assertAll();
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void namesAllFaultsOfOneFileAtOnce() throws Exception {
        String file = FaultyFiles.csv(
                FaultyFiles.HEADER,
                FaultyFiles.RIGHT,
                List.of("P1@example.org", "", "XX", "w", "9", "101"),
                List.of("nobody@example.org", "N", "KE", "", "x", "-"));

        assertThat(fields(send(file.getBytes(StandardCharsets.UTF_8), "")))
                .containsExactly(
                        "row 3, email",
                        "row 3, name",
                        "row 3, country",
                        "row 3, gender",
                        "row 3, sessions",
                        "row 3, grade",
                        "row 4, email",
                        "row 4, sessions",
                        "row 4, grade");
    }

    @Test
    void readsAWorkbookAndSaysRowByRowWhatWouldChange() throws Exception {
        byte[] file = FaultyFiles.xlsx(sheet -> {
            sheet.value(1, 5, 0.743);
            sheet.style(1, 5).format("0.0%").set();
        });
        send(FaultyFiles.csv(FaultyFiles.HEADER, FaultyFiles.RIGHT).getBytes(StandardCharsets.UTF_8), "");

        JsonNode report = json.readTree(send(file, "?dryRun=true").body());

        assertThat(report.get("changed").asInt()).isEqualTo(1);
        assertThat(report.get("layout").asText()).isEqualTo("own");
        assertThat(report.get("changes")).hasSize(1);
        JsonNode change = report.get("changes").get(0);
        assertThat(change.get("row").asInt()).isEqualTo(2);
        assertThat(change.get("email").asText()).isEqualTo("p1@example.org");
        assertThat(change.get("before").get("grade").decimalValue()).isEqualByComparingTo("70");
        assertThat(change.get("after").get("grade").decimalValue()).isEqualByComparingTo("74.3");
        assertThat(json.readTree(send(file, "?dryRun=true").body())
                        .get("version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void readsTheExportOfMoodleAsWorkbook() throws Exception {
        byte[] file = FaultyFiles.workbook(book -> {
            var sheet = book.newWorksheet("Grades");
            List<String> header = List.of(
                    "First name",
                    "Last name",
                    "ID number",
                    "Email address",
                    "Course total (Real)",
                    "Last downloaded from this course");
            List<String> row = List.of("Amina", "Otieno", "", "P2@example.org", "", "1790000000");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(0, i, header.get(i));
                sheet.value(1, i, row.get(i));
            }
            sheet.value(1, 4, 74.3);
        });

        JsonNode report = json.readTree(send(file, "").body());

        assertThat(report.get("layout").asText()).isEqualTo("moodle");
        assertThat(report.get("columns").asText()).contains("grade from \"Course total (Real)\"", "out of 100");
        assertThat(report.get("changes").get(0).get("after").get("grade").decimalValue())
                .isEqualByComparingTo("74.3");
    }

    @Test
    void readsWhatSpreadsheetsCallUnicodeText() throws Exception {
        String text = FaultyFiles.csv(FaultyFiles.HEADER, FaultyFiles.RIGHT).replace(',', '\t');

        assertThat(json.readTree(send(FaultyFiles.utf16(text), "").body())
                        .get("added")
                        .asInt())
                .isEqualTo(1);
    }

    private List<String> fields(HttpResponse<String> answer) throws Exception {
        return json.readTree(answer.body()).findValuesAsText("field");
    }

    /** All rows of all tables of ours, as one text each. */
    private Map<String, String> tables() {
        Map<String, String> content = new TreeMap<>();
        List<String> names = jdbc.sql("""
                        select lower(table_name) from information_schema.tables
                         where lower(table_schema) = 'public' and lower(table_name) not like 'act\\_%'
                        """).query(String.class).list();
        for (String name : names) {
            if (!MOVING.contains(name) && !name.startsWith("flyway")) {
                content.put(
                        name,
                        jdbc.sql("select * from " + name).query().listOfRows().stream()
                                .map(row -> row.values().stream()
                                        .map(value -> value instanceof byte[] bytes ? bytes.length : value)
                                        .toList()
                                        .toString())
                                .sorted()
                                .toList()
                                .toString());
            }
        }
        assertThat(content).containsKeys("participant_result", "results_sheet", "notice", "decision_log");
        return content;
    }

    private HttpResponse<String> send(byte[] file, String query) {
        return Client.script(port, "instructor").upload("/api/trainings/" + code + "/results" + query, file);
    }
}

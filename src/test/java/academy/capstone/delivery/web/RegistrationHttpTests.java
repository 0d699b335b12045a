package academy.capstone.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import academy.capstone.CapstoneTest;
import academy.capstone.Client;
import academy.capstone.MovableClock;
import academy.capstone.credential.domain.CredentialFixture;
import academy.capstone.credential.persistence.FactsJson;
import academy.capstone.delivery.DeliveryWalk;
import academy.capstone.delivery.application.Dunning;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registration and selection as participants and coordinators meet them: over HTTP and by mail. */
@CapstoneTest
class RegistrationHttpTests {

    private static final Pattern LINK = Pattern.compile("/participants/[A-Za-z0-9_-]{32}");
    private static final String ENROLLED = "enrolled";
    private static final String WAITING = "waiting";
    private static final String DUE = "payment-due";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    Dunning dunning;

    @Autowired
    MovableClock clock;

    private DeliveryWalk delivery;
    private Client coordinator;
    private Client academy;

    @BeforeEach
    void arrive() {
        delivery = new DeliveryWalk(application);
        coordinator = Client.script(port, "coordinator");
        academy = Client.script(port, "academy");
    }

    @Test
    void letsTheNextOneOfTheWaitingListMoveUpWhenSomebodyWithdraws() throws Exception {
        String code = open(outline -> outline.put("seats", 2));
        delivery.register(code, 1, 4);
        assertThat(states(code)).containsExactly(ENROLLED, ENROLLED, WAITING, WAITING);
        String link = linkOf(code, 1);

        assertThat(page(link).statusCode()).isEqualTo(200);
        assertThat(states(code))
                .as("opening a page changes nothing")
                .containsExactly(ENROLLED, ENROLLED, WAITING, WAITING);
        assertThat(post(link + "/withdrawal", "").statusCode()).isEqualTo(200);

        assertThat(states(code)).containsExactly("withdrawn", ENROLLED, ENROLLED, WAITING);
        assertThat(purposes(code, 3)).contains("moved-up-enrolled");
        assertThat(purposes(code, 1)).contains("participation-withdrawn");
        assertThat(post(link + "/withdrawal", "").statusCode()).isEqualTo(409);
        assertThat(states(code)).containsExactly("withdrawn", ENROLLED, ENROLLED, WAITING);
        assertThat(page(link).body()).contains("Withdrawn at your own wish").doesNotContain("I withdraw");
    }

    @Test
    void movesUpInTheCoordinatorsOrderAndGivesSeatsInIt() throws Exception {
        String code = open(outline -> outline.put("seats", 2)
                .put("registration", "application-and-selection")
                .put("selectionCriteria", "Regulators first"));
        delivery.register(code, 1, 4);
        assertThat(coordinator
                        .json(
                                "POST",
                                "/api/trainings/" + code + "/ranking",
                                "[{\"email\":\"p4@example.org\",\"rank\":1,\"note\":\"regulator\"},{\"email\":\"P3@example.org\",\"rank\":2},{\"email\":\"p2@example.org\",\"rank\":3}]")
                        .statusCode())
                .isEqualTo(204);
        JsonNode list = json.readTree(
                coordinator.get("/api/trainings/" + code + "/participants").body());
        assertThat(list)
                .extracting(
                        row -> row.path("email").asText(),
                        row -> row.path("rank").asText())
                .containsExactly(
                        tuple("p4@example.org", "1"),
                        tuple("p3@example.org", "2"),
                        tuple("p2@example.org", "3"),
                        tuple("p1@example.org", ""));

        delivery.complete(
                code,
                "UserTask_SelectParticipants",
                delivery.coordinator(code),
                Map.of("selection", "accept-within-seats"));

        assertThat(states(code)).containsExactly(WAITING, WAITING, ENROLLED, ENROLLED);
        post(linkOf(code, 4) + "/withdrawal", "");
        assertThat(states(code))
                .as("the ranked one moves up first")
                .containsExactly(WAITING, ENROLLED, ENROLLED, "withdrawn");
        assertThat(jdbc.sql("select identity_confirmed_by from participant where training_code = ? and email_key = ?")
                        .params(code, "p2@example.org")
                        .query(String.class)
                        .single())
                .isEqualTo(delivery.coordinator(code));
    }

    @Test
    void refusesRanksAtTheirPlaceAndChangesNothing() throws Exception {
        String code = open(outline ->
                outline.put("registration", "application-and-selection").put("selectionCriteria", "Regulators first"));
        delivery.register(code, 1, 2);
        String path = "/api/trainings/" + code + "/ranking";

        HttpResponse<String> answer = coordinator.json(
                "POST",
                path,
                "[{\"email\":\"p1@example.org\",\"rank\":\"0\"},{\"email\":\"nobody@example.org\",\"rank\":1},{\"email\":\"p2@example.org\",\"rank\":1},{\"email\":\"P2@EXAMPLE.org\",\"rank\":2}]");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json.readTree(answer.body()))
                .extracting(fault -> fault.path("field").asText())
                .containsExactly("[0].rank", "[1].email", "[3].email");
        assertThat(jdbc.sql("select count(*) from participant where training_code = ? and rank_number is not null")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(Client.script(port, "coordinator.br")
                        .json("POST", path, "[]")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Client.script(port, "expert.tsb")
                        .get("/api/trainings/" + code + "/participants")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void asksTheFeeBeforeItEnrolsAndGivesUnpaidSeatsOn() throws Exception {
        String code = open(outline -> withFee(outline).put("seats", 2));
        delivery.register(code, 1, 4);
        assertThat(states(code)).containsExactly(DUE, DUE, WAITING, WAITING);
        assertThat(purposes(code, 1)).contains("registration-payment-due");
        String link = linkOf(code, 1);
        assertThat(page(link).body()).contains("200 USD", "Kenya");

        HttpResponse<String> tooLong = post(link + "/payment", "reference=" + "7".repeat(4_001));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).as("what was typed is kept").contains("value=\"7777777");
        assertThat(post(link + "/payment", "reference=Transfer+4711").statusCode())
                .isEqualTo(200);
        assertThat(purposesTo(code, delivery.coordinator(code))).contains("ask-payment-check");

        clock.moveBy(Duration.ofDays(12));
        dunning.watch();
        dunning.watch();
        assertThat(purposes(code, 2)).containsOnlyOnce("payment-reminder");
        assertThat(purposes(code, 1)).as("who has declared is not reminded").doesNotContain("payment-reminder");

        clock.moveBy(Duration.ofDays(3));
        dunning.watch();
        assertThat(states(code)).containsExactly(DUE, "lapsed", DUE, WAITING);
        assertThat(purposes(code, 2)).contains("payment-lapsed");
        assertThat(purposes(code, 3)).contains("moved-up-payment-due");

        String payment = "/api/trainings/" + code + "/participants/" + id(code, 1) + "/payment";
        assertThat(academy.json("POST", payment, "{\"settled\":\"paid\"}").statusCode())
                .isEqualTo(403);
        assertThat(coordinator
                        .json("POST", payment, "{\"settled\":\"perhaps\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(coordinator.json("POST", payment, "{\"settled\":\"paid\"}").statusCode())
                .isEqualTo(204);
        assertThat(coordinator.json("POST", payment, "{\"settled\":\"paid\"}").statusCode())
                .isEqualTo(409);
        coordinator.json(
                "POST",
                "/api/trainings/" + code + "/participants/" + id(code, 3) + "/payment",
                "{\"settled\":\"waived\"}");
        assertThat(states(code)).containsExactly(ENROLLED, "lapsed", ENROLLED, WAITING);
        assertThat(purposes(code, 1)).contains("payment-paid");
        assertThat(purposes(code, 3)).contains("payment-waived");
    }

    @Test
    void asksTheSelectedForTheFeeWhenTheSelectionCloses() {
        String code = open(outline -> withFee(outline)
                .put("registration", "application-and-selection")
                .put("selectionCriteria", "Regulators first"));
        delivery.register(code, 1, 2);

        delivery.complete(
                code,
                "UserTask_SelectParticipants",
                delivery.coordinator(code),
                Map.of("selection", "accept-within-seats"));

        assertThat(states(code)).containsExactly(DUE, DUE);
        assertThat(purposes(code, 1)).containsOnlyOnce("selection-payment-due").doesNotContain("selection-enrolled");
    }

    @Test
    void keepsTheSeatsOfAnInstitutionForItsOwnPeople() throws Exception {
        String code = open(outline -> outline.put("seats", 3)
                .put("registration", "application-and-selection")
                .put("selectionCriteria", "Regulators first"));
        String path = "/api/trainings/" + code + "/institutions";
        assertThat(coordinator
                        .json("POST", path, "{\"name\":\"University\",\"seats\":4}")
                        .body())
                .contains("Only 3 seats are free");
        JsonNode given = json.readTree(coordinator
                .json("POST", path, "{\"name\":\"University\",\"seats\":1}")
                .body());
        String institutionCode = given.path(0).path("code").asText();
        assertThat(academy.json("POST", path, "{\"name\":\"Other\",\"seats\":1}")
                        .statusCode())
                .isEqualTo(403);

        assertThat(register(code, 1, ",\"institutionCode\":\"WRONG\"").body()).contains("institutionCode");
        assertThat(register(code, 1, ",\"institutionCode\":\"" + institutionCode.toLowerCase(Locale.ROOT) + "\"")
                        .statusCode())
                .isEqualTo(201);
        assertThat(register(code, 2, ",\"institutionCode\":\"" + institutionCode + "\"")
                        .body())
                .contains("All seats of your institution are taken");
        assertThat(states(code)).containsExactly("accepted");
        assertThat(purposes(code, 1)).contains("registration-accepted");

        delivery.register(code, 3, 5);
        delivery.complete(
                code,
                "UserTask_SelectParticipants",
                delivery.coordinator(code),
                Map.of("selection", "accept-within-seats"));
        assertThat(states(code)).containsExactly(ENROLLED, ENROLLED, ENROLLED, WAITING);
        post(linkOf(code, 1) + "/withdrawal", "");
        assertThat(states(code))
                .as("the institution's seat is nobody else's")
                .containsExactly("withdrawn", ENROLLED, ENROLLED, WAITING);
    }

    @Test
    void knowsAnAddressOnceSomebodyWithTheLinkSaysSo() throws Exception {
        String code = open(outline -> {});
        delivery.register(code, 1, 1);
        String link = linkOf(code, 1);
        assertThat(page(link).body()).contains("Is this your address?");

        assertThat(post(link + "/confirmation", "").statusCode()).isEqualTo(200);

        assertThat(page(link).body()).doesNotContain("Is this your address?").contains("confirmed");
        assertThat(json.readTree(coordinator
                                .get("/api/trainings/" + code + "/participants")
                                .body())
                        .path(0)
                        .path("addressConfirmed")
                        .asBoolean())
                .isTrue();
        assertThat(post("/participants/" + "x".repeat(32) + "/confirmation", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void correctsANameAtOnceUntilADocumentBearsIt() throws Exception {
        String code = open(outline -> {});
        delivery.register(code, 1, 1);
        String link = linkOf(code, 1);

        assertThat(post(link + "/name", "name=").statusCode()).isEqualTo(422);
        assertThat(post(link + "/name", "name=%D9%85%D8%B1%D9%8A%D9%85").statusCode())
                .isEqualTo(200);
        assertThat(nameOf(code, 1)).isEqualTo("مريم");

        jdbc.sql("""
                        insert into credential (id, training_code, participant_id, generation, kind, holder, facts, facts_sha256,
                            pdf_sha256, issued_at, issued_by, state, state_since)
                        values (?, ?, ?, 1, 'badge', 'x', ?, '-', '-', current_timestamp, 'x', 'valid', current_timestamp)
                        """)
                .params(
                        String.format("%032x", id(code, 1)),
                        code,
                        id(code, 1),
                        FactsJson.write(CredentialFixture.badge("مريم", "Spectrum Management", "en")))
                .update();
        assertThat(post(link + "/name", "name=Maryam").statusCode()).isEqualTo(200);
        assertThat(nameOf(code, 1)).as("stays until the document is corrected").isEqualTo("مريم");
        assertThat(page(link).body()).contains("You asked for");
        assertThat(purposesTo(code, "academy")).contains("ask-name-correction");
        jdbc.sql("delete from credential where training_code = ?").param(code).update();
    }

    @Test
    void forgetsAPersonInAllTablesAndKeepsTheFigures() throws Exception {
        String code = open(outline -> {});
        register(
                code,
                "{\"name\":\"Zebulon Quickstep\",\"email\":\"zebulon.quickstep@example.org\",\"country\":\"KE\",\"gender\":\"m\",\"motivation\":\"Zebulon wants it\"}");
        long who = jdbc.sql("select id from participant where email_key = 'zebulon.quickstep@example.org'")
                .query(Long.class)
                .single();
        String path = "/api/trainings/" + code + "/participants/" + who + "/erasure";
        assertThat(tablesWith("zebulon")).isNotEmpty();

        assertThat(coordinator.json("POST", path, "{\"reason\":\"asked\"}").statusCode())
                .isEqualTo(403);
        assertThat(academy.json("POST", path, "{}").statusCode()).isEqualTo(422);
        assertThat(academy.json("POST", path, "{\"reason\":\"The participant asked by mail on 3 March.\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(academy.json("POST", path, "{\"reason\":\"Once more.\"}").statusCode())
                .isEqualTo(204);

        assertThat(tablesWith("zebulon")).isEmpty();
        JsonNode share = json.readTree(
                coordinator.get("/api/trainings/" + code + "/fair-share").body());
        assertThat(share.path("applied").asInt()).isEqualTo(1);
        assertThat(coordinator.get("/api/trainings/" + code).body()).contains("erased");
    }

    @Test
    void showsHowFairlySeatsAreShared() throws Exception {
        String code = open(outline -> outline.put("seats", 2));
        delivery.register(code, 1, 2);
        register(code, 3, ",\"country\":\"FR\",\"gender\":\"m\"");
        register(code, 4, ",\"country\":\"NP\"");

        JsonNode share = json.readTree(
                coordinator.get("/api/trainings/" + code + "/fair-share").body());

        assertThat(share.path("seated").asInt()).isEqualTo(2);
        assertThat(share.path("groups"))
                .extracting(
                        line -> line.path("label").asText(),
                        line -> line.path("applied").asInt(),
                        line -> line.path("seated").asInt())
                .contains(tuple("LDC", 1, 0), tuple("LLDC", 1, 0), tuple("in none of them", 3, 2));
        assertThat(share.path("genders"))
                .extracting(
                        line -> line.path("label").asText(),
                        line -> line.path("appliedPercent").asInt(),
                        line -> line.path("seatedPercent").asInt())
                .contains(tuple("women", 50, 100), tuple("men", 25, 0), tuple("not said", 25, 0));
        Client browser = Client.browser(port, "coordinator");
        assertThat(browser.get("/trainings/" + code + "/fair-share").body()).contains("Kenya", "France", "Nepal");
        assertThat(browser.get("/trainings/" + code + "/participants").body()).contains("p1@example.org");
        assertThat(Client.browser(port, "expert.tsb")
                        .get("/trainings/" + code + "/fair-share")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void givesTheLastSeatAndAFreedSeatToOnePersonOnlyWhateverTheHurry() throws Exception {
        String code = open(outline -> outline.put("seats", 3));
        delivery.register(code, 1, 2);
        List<Callable<Integer>> hurry = new ArrayList<>();
        for (int i = 3; i <= 40; i++) {
            int number = i;
            hurry.add(() -> register(code, number, "").statusCode());
        }
        assertThat(together(hurry)).containsOnly(201);
        assertThat(states(code)).filteredOn(ENROLLED::equals).hasSize(3);
        assertThat(states(code)).filteredOn(WAITING::equals).hasSize(37);

        List<String> links = List.of(linkOf(code, 1), linkOf(code, 2));
        List<Callable<Integer>> leaving = new ArrayList<>();
        links.forEach(link -> {
            leaving.add(() -> post(link + "/withdrawal", "").statusCode());
            leaving.add(() -> post(link + "/withdrawal", "").statusCode());
        });
        assertThat(together(leaving)).containsExactlyInAnyOrder(200, 200, 409, 409);
        assertThat(states(code)).filteredOn(ENROLLED::equals).hasSize(3);
        assertThat(states(code)).filteredOn("withdrawn"::equals).hasSize(2);
        assertThat(states(code)).filteredOn(WAITING::equals).hasSize(35);
    }

    @Test
    void refusesListsAndObjectsWhereATextBelongs() throws Exception {
        String code = open(outline -> {});

        HttpResponse<String> answer = register(
                code, "{\"name\":[\"Ann\"],\"email\":\"ann@example.org\",\"country\":\"KE\",\"motivation\":{\"a\":1}}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json.readTree(answer.body()).path("faults"))
                .extracting(fault -> fault.path("field").asText())
                .containsExactlyInAnyOrder("name", "motivation");
        assertThat(states(code)).isEmpty();
    }

    private static ObjectNode withFee(ObjectNode outline) {
        outline.putObject("fee").put("amount", 200).put("currency", "USD");
        return outline;
    }

    private String open(Consumer<ObjectNode> outline) {
        String code = delivery.approved(outline);
        delivery.start("course-delivery", code);
        delivery.toSelection(code);
        return code;
    }

    private HttpResponse<String> register(String code, int number, String more) {
        String country = more.contains("country") ? "" : ",\"country\":\"KE\"";
        return register(
                code,
                "{\"name\":\"Participant " + number + "\",\"email\":\"p" + number + "@example.org\"" + country + more
                        + "}");
    }

    private HttpResponse<String> register(String code, String body) {
        return Client.script(port, Client.NOBODY).json("POST", "/catalogue/" + code + "/registrations", body);
    }

    private HttpResponse<String> page(String link) {
        return Client.stranger(port).get(link);
    }

    private HttpResponse<String> post(String path, String fields) {
        return Client.stranger(port).post(path, fields);
    }

    private List<String> states(String code) {
        return jdbc.sql("select state from participant where training_code = ? order by id")
                .param(code)
                .query(String.class)
                .list();
    }

    private long id(String code, int number) {
        return jdbc.sql("select id from participant where training_code = ? and email_key = ?")
                .params(code, DeliveryWalk.email(number))
                .query(Long.class)
                .single();
    }

    private String nameOf(String code, int number) {
        return jdbc.sql("select name from participant where id = ?")
                .param(id(code, number))
                .query(String.class)
                .single();
    }

    private List<String> purposes(String code, int number) {
        return purposesTo(code, DeliveryWalk.email(number));
    }

    private List<String> purposesTo(String code, String recipient) {
        return jdbc.sql("select purpose from notice where training_code = ? and recipient = ?")
                .params(code, recipient)
                .query(String.class)
                .list();
    }

    /** The newest personal link in the outbox, where it stands until a mail server takes it. */
    private String linkOf(String code, int number) {
        Matcher link = LINK.matcher(
                jdbc.sql("select link from notice where training_code = ? and recipient = ? order by id desc")
                        .params(code, DeliveryWalk.email(number))
                        .query(String.class)
                        .list()
                        .get(0));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private List<String> tablesWith(String text) {
        List<String> found = new ArrayList<>();
        jdbc.sql("""
                        select table_name, column_name from information_schema.columns
                         where lower(table_schema) = 'public' and lower(data_type) like 'character%'
                        """).query(row -> {
            String table = row.getString("table_name");
            String column = row.getString("column_name");
            int rows = jdbc.sql("select count(*) from \"" + table + "\" where lower(\"" + column + "\") like ?")
                    .param("%" + text + "%")
                    .query(Integer.class)
                    .single();
            if (rows > 0) {
                found.add(table + "." + column);
            }
        });
        return found;
    }

    private static List<Integer> together(List<Callable<Integer>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> each : threads.invokeAll(work)) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}

package academy.capstone.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.delivery.DeliveryWalk;
import academy.capstone.delivery.Participants;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Delivery as scripts and browsers meet it. One training in delivery and one in selection serve all tests. */
@CapstoneTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryHttpTests {

    /** Counts on every database. */
    private static final String DIGITS =
            "(select n from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) v(n))";

    private static final String HEADER = "email,name,country,gender,sessions,grade\n";
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Participants participants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    private final HttpClient client = HttpClient.newHttpClient();
    private String inDelivery = "";
    private String inSelection = "";

    @BeforeAll
    void prepare() {
        DeliveryWalk delivery = new DeliveryWalk(application);
        inDelivery = delivery.approved(outline -> {});
        delivery.start("course-delivery", inDelivery);
        delivery.toDelivery(inDelivery);
        inSelection = delivery.approved(outline -> {});
        delivery.start("course-delivery", inSelection);
        delivery.toSelection(inSelection);
    }

    @BeforeEach
    void forgetResults() {
        jdbc.sql("delete from participant_result where participant_id in"
                        + " (select id from participant where training_code = ?)")
                .param(inDelivery)
                .update();
        jdbc.sql("delete from results_file where training_code = ?")
                .param(inDelivery)
                .update();
        jdbc.sql("update results_sheet set version = 0 where training_code = ?")
                .param(inDelivery)
                .update();
    }

    @Test
    void storesADocumentAndHandsItOutAsADownload() throws Exception {
        HttpResponse<String> stored = upload(inDelivery, "coordinator", "Lesefassung ü.pdf", PDF);

        assertThat(stored.statusCode()).isEqualTo(201);
        JsonNode document = json.readTree(stored.body());
        assertThat(document.get("mediaType").asText()).isEqualTo("application/pdf");
        assertThat(document.get("sha256").asText()).hasSize(64);
        HttpResponse<String> download = get(document.get("url").asText(), "instructor");
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.body()).startsWith("%PDF");
        assertThat(download.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(header -> assertThat(header).startsWith("attachment"));
        assertThat(download.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(get(document.get("url").asText(), null).statusCode()).isEqualTo(401);

        JsonNode second = json.readTree(
                upload(inDelivery, "academy", "Lesefassung ü.pdf", PDF).body());
        assertThat(second.get("id")).isEqualTo(document.get("id"));
        assertThat(second.get("version").asInt())
                .isEqualTo(document.get("version").asInt() + 1);
    }

    @Test
    void refusesAProgramThatIsCalledAPdf() throws Exception {
        byte[] program = new byte[200];
        System.arraycopy("MZ".getBytes(StandardCharsets.US_ASCII), 0, program, 0, 2);

        HttpResponse<String> answer = upload(inDelivery, "coordinator", "reader.pdf", program);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"file\"", "is not accepted");
    }

    @Test
    void refusesAPageThatIsCalledAText() throws Exception {
        byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

        assertThat(upload(inDelivery, "coordinator", "page.html", page).statusCode())
                .isEqualTo(422);
        assertThat(upload(inDelivery, "coordinator", "page.txt", page).statusCode())
                .isEqualTo(422);
        assertThat(upload(inDelivery, "coordinator", "empty.pdf", new byte[0]).statusCode())
                .isEqualTo(422);
    }

    @Test
    void refusesAnArchiveThatIsCalledADocument() throws Exception {
        byte[] zip = Base64.getDecoder().decode("UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==");

        assertThat(upload(inDelivery, "coordinator", "empty.docx", zip).statusCode())
                .isEqualTo(422);
    }

    @Test
    void letsOnlyTheTrainingsPeopleAddDocuments() throws Exception {
        assertThat(upload(inDelivery, "expert.tsb", "reader.pdf", PDF).statusCode())
                .isEqualTo(403);
        assertThat(upload("26OI99999AFR-E", "coordinator", "reader.pdf", PDF).statusCode())
                .isEqualTo(404);
    }

    @Test
    void answersAVeryLargeUploadWithASentence() throws Exception {
        HttpRequest request = authorized("/api/trainings/" + inDelivery + "/documents", "coordinator")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofInputStream(() -> new LargeUpload(200L * 1024 * 1024)))
                .build();

        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too large");
    }

    @Test
    void registersAnybodyOnceAndTellsNobodyWhoElse() throws Exception {
        String body = "{\"name\":\"مشاركة 😀\",\"email\":\"new@example.org\",\"country\":\"eg\",\"gender\":\"f\"}";

        HttpResponse<String> first = register(body);
        HttpResponse<String> again = register(body.replace("new@", "NEW@"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(jdbc.sql(
                                "select count(*) from participant where training_code = ? and email_key = 'new@example.org'")
                        .param(inSelection)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        String link = jdbc.sql("select link from notice where training_code = ? and address = 'new@example.org'"
                        + " and purpose = 'registration-enrolled'")
                .param(inSelection)
                .query(String.class)
                .single();
        HttpResponse<String> page = get(link, null);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("مشاركة 😀", "Enrolled");
        assertThat(jdbc.sql("select count(*) from participant_link where token_sha256 = ?")
                        .param(link.substring(link.lastIndexOf('/') + 1))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(get("/participants/guess", null).statusCode()).isEqualTo(404);
    }

    @Test
    void namesEveryFaultOfARegistration() throws Exception {
        HttpResponse<String> answer =
                register("{\"name\":\"\",\"email\":\"nobody\",\"country\":\"XX\",\"gender\":\"q\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json.readTree(answer.body()).get("faults")).hasSize(4);
        assertThat(register(
                                "{\"name\":\"<script>\",\"email\":\"a@b.org\",\"country\":\"KE\",\"motivation\":\"\\u0000\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(register("not json").statusCode()).isEqualTo(400);
    }

    @Test
    void showsTheRegistrationFormAndItsFaults() throws Exception {
        HttpResponse<String> form = get("/catalogue/" + inSelection + "/registrations", null);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("name=\"email\"", "Kenya");

        HttpResponse<String> faulty =
                postForm("/catalogue/" + inSelection + "/registrations", "name=%3Cscript%3E&email=x");
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body())
                .contains("&lt;script&gt;", "Please give an e-mail address")
                .doesNotContain("<script>&");

        HttpResponse<String> right = postForm(
                "/catalogue/" + inSelection + "/registrations", "name=Form&email=form@example.org&country=KE&website=");
        assertThat(right.statusCode()).isEqualTo(201);
        assertThat(right.body()).contains("Thank you");
    }

    @Test
    void registersNobodyWhileRegistrationIsClosed() throws Exception {
        HttpRequest request = request("/catalogue/" + inDelivery + "/registrations")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"Late\",\"email\":\"late@example.org\",\"country\":\"KE\"}"))
                .build();

        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(409);
    }

    @Test
    void checksAResultsFileWithoutStoringAnything() throws Exception {
        HttpResponse<String> answer = results(HEADER + row(1, "2", "80") + row(2, "1", ""), "?dryRun=true");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode report = json.readTree(answer.body());
        assertThat(report.get("dryRun").asBoolean()).isTrue();
        assertThat(report.get("added").asInt()).isEqualTo(2);
        assertThat(report.get("missing").asInt()).isEqualTo(1);
        assertThat(graded()).isZero();
    }

    @Test
    void storesResultsAsVersions() throws Exception {
        assertThat(results(HEADER + row(1, "2", "80") + row(2, "1", "60"), "").statusCode())
                .isEqualTo(200);
        JsonNode second = json.readTree(results(
                        "\uFEFF" + (HEADER + row(1, "2", "80.00") + row(2, "1", "65.5")).replace(',', ';'), "")
                .body());

        assertThat(second.get("unchanged").asInt()).isEqualTo(1);
        assertThat(second.get("changed").asInt()).isEqualTo(1);
        assertThat(second.get("version").asInt()).isEqualTo(2);
        assertThat(graded()).isEqualTo(2);
    }

    @Test
    void storesNoRowWhenOneIsWrong() throws Exception {
        HttpResponse<String> answer = results(HEADER + row(1, "2", "80") + row(2, "9", "101") + row(7, "1", "50"), "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json.readTree(answer.body()).findValuesAsText("field"))
                .containsExactly("row 3, sessions", "row 3, grade", "row 4, email");
        assertThat(graded()).isZero();
    }

    @Test
    void refusesWhatIsNoResultsFile() throws Exception {
        for (String file : List.of(
                "",
                HEADER,
                "Email;Name\n1;2",
                "name,email,country,gender,sessions,grade\n" + row(1, "1", "1"),
                HEADER + "\"open,1")) {
            HttpResponse<String> answer = results(file, "");
            assertThat(answer.statusCode()).as(file).isEqualTo(422);
            assertThat(json.readTree(answer.body()).isArray()).isTrue();
        }
        HttpResponse<String> latin1 = send(
                "/api/trainings/" + inDelivery + "/results",
                "instructor",
                "text/csv",
                (HEADER + row(1, "1", "1").replace("Participant", "Müller")).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(latin1.statusCode()).isEqualTo(422);
        assertThat(latin1.body()).contains("UTF-8");
    }

    @Test
    void letsOnlyTheInstructorEnterResults() throws Exception {
        byte[] file = (HEADER + row(1, "2", "80")).getBytes(StandardCharsets.UTF_8);

        assertThat(send("/api/trainings/" + inDelivery + "/results", "coordinator", "text/csv", file)
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("/api/trainings/" + inSelection + "/results", "instructor", "text/csv", file)
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void takesAFileThatCurlSendsWithoutAType() throws Exception {
        HttpResponse<String> answer = send(
                "/api/trainings/" + inDelivery + "/results?dryRun=true",
                "instructor",
                "application/x-www-form-urlencoded",
                (HEADER + row(1, "2", "80")).getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json.readTree(answer.body()).get("dryRun").asBoolean()).isTrue();
    }

    @Test
    void refusesTwentyThousandRowsForTheOneFaultInTheLast() throws Exception {
        StringBuilder file = new StringBuilder(HEADER);
        String bulk = new DeliveryWalk(application).approved(outline -> {});
        new DeliveryWalk(application).start("course-delivery", bulk);
        new DeliveryWalk(application).toDelivery(bulk);
        jdbc.sql("""
                        insert into participant (training_code, email, email_key, name, country, state, state_since,
                                                 registered_at, integrity_case_open)
                        select ?, 'b' || x || '@example.org', 'b' || x || '@example.org', 'B', 'KE', 'enrolled',
                               current_timestamp, current_timestamp, false
                          from (select 1 + a.n + 10 * b.n + 100 * c.n + 1000 * d.n + 10000 * e.n as x
                                  from ${digits} a cross join ${digits} b cross join ${digits} c cross join ${digits} d
                                       cross join ${digits} e) numbers
                         where x <= 20001
                        """.replace("${digits}", DIGITS)).param(bulk).update();
        for (int i = 1; i <= 20_000; i++) {
            file.append("b%d@example.org,B,KE,,1,70\n".formatted(i));
        }
        String fault = file + "b20001@example.org,B,KE,,1,101\n";
        String right = file + "b20001@example.org,B,KE,,1,100\n";

        HttpResponse<String> refused = send(
                "/api/trainings/" + bulk + "/results",
                "instructor",
                "text/csv",
                fault.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json.readTree(refused.body()).findValuesAsText("field")).containsExactly("row 20002, grade");
        assertThat(jdbc.sql(
                                "select count(*) from participant_result r join participant p on p.id = r.participant_id where p.training_code = ?")
                        .param(bulk)
                        .query(Integer.class)
                        .single())
                .isZero();

        HttpResponse<String> stored = send(
                "/api/trainings/" + bulk + "/results",
                "instructor",
                "text/csv",
                right.getBytes(StandardCharsets.UTF_8));
        assertThat(json.readTree(stored.body()).get("added").asInt()).isEqualTo(20_001);
        assertThat(participants.enrolledCount(bulk)).isEqualTo(20_004);
    }

    @Test
    void showsParticipantsToTheTrainingsPeopleOnly() throws Exception {
        HttpResponse<String> list = get("/trainings/" + inDelivery + "/participants", "coordinator");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains("p1@example.org");
        assertThat(get("/trainings/" + inDelivery + "/participants", "expert.tsb")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> file = get("/trainings/" + inDelivery, "coordinator");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).contains("Participants", "Registration").doesNotContain("p1@example.org");
    }

    @Test
    void decidesByJson() throws Exception {
        HttpResponse<String> nobody = send(
                "/api/trainings/" + inSelection + "/selection",
                "coordinator",
                "application/json",
                "{\"accepted\":[\"nobody@example.org\"]}".getBytes(StandardCharsets.UTF_8));
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("accepted[0]");
        assertThat(send(
                                "/api/trainings/" + inSelection + "/selection",
                                "academy",
                                "application/json",
                                "{\"declined\":[\"x@example.org\"]}".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(403);
    }

    private static String row(int participant, String sessions, String grade) {
        return "%s,Participant %d,KE,f,%s,%s\n"
                .formatted(DeliveryWalk.email(participant), participant, sessions, grade);
    }

    private long graded() {
        return participants.enrolled(inDelivery, 0, 10).stream()
                .filter(participant -> participant.grade().isPresent())
                .count();
    }

    private HttpResponse<String> results(String file, String query) throws Exception {
        return send(
                "/api/trainings/" + inDelivery + "/results" + query,
                "instructor",
                "text/csv",
                file.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> register(String body) throws Exception {
        return client.send(
                request("/catalogue/" + inSelection + "/registrations")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> postForm(String path, String body) throws Exception {
        return client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, String person, String type, byte[] body) throws Exception {
        return client.send(
                authorized(path, person)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> upload(String code, String person, String name, byte[] content) throws Exception {
        byte[] head = ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII);
        return client.send(
                authorized("/api/trainings/" + code + "/documents", person)
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofByteArrays(List.of(head, content, tail)))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String person) throws Exception {
        HttpRequest.Builder request = person == null ? request(path) : authorized(path, person);
        return client.send(request.GET().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder authorized(String path, String person) {
        String credentials = Base64.getEncoder().encodeToString((person + ":demo").getBytes(StandardCharsets.UTF_8));
        return request(path).header("Authorization", "Basic " + credentials);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    /** A multipart body with one part of the given size. */
    private static final class LargeUpload extends InputStream {

        private final byte[] head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        private final long size;
        private long position;

        LargeUpload(long size) {
            this.size = size;
        }

        @Override
        public int read() throws IOException {
            if (position >= size) {
                return -1;
            }
            int next = position < head.length ? head[(int) position] : 'a';
            position++;
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (position >= size) {
                return -1;
            }
            int count = (int) Math.min(length, size - position);
            for (int i = 0; i < count; i++) {
                buffer[offset + i] = (byte) read();
            }
            return count;
        }
    }
}

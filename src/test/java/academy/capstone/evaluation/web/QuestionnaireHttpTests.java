package academy.capstone.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.Client;
import academy.capstone.delivery.DeliveryWalk;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The questionnaire as participants meet it. */
@CapstoneTest
class QuestionnaireHttpTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    private String code = "";
    private List<String> links = List.of();

    @BeforeEach
    void openEvaluation() {
        DeliveryWalk delivery = new DeliveryWalk(application);
        code = delivery.approved(outline -> {});
        delivery.start("course-delivery", code);
        delivery.toEnd(code);
        delivery.start("evaluation", code);
        links = jdbc.sql(
                        "select link from notice where training_code = ? and purpose = 'invite-participants' order by id")
                .param(code)
                .query(String.class)
                .list();
    }

    @Test
    void takesOneAnswerAndSumsUpInTheCourseFile() throws Exception {
        HttpResponse<String> form = get(links.get(0));
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("name=\"intentionToApply\"", "name=\"recommend\"", "anonymous");
        assertThat(form.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(header -> assertThat(header).contains("no-store"));

        HttpResponse<String> faulty = post(links.get(0), "relevance=9&best=Cases");
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("number from 1 to 5", ">Cases</textarea>");

        HttpResponse<String> taken = post(links.get(0), "relevance=5&recommend=10&best=%3D1%2B1+%3Cb%3ECases");
        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(taken.body()).contains("Thank you");
        assertThat(get(links.get(0)).body()).contains("answered already");
        assertThat(json(links.get(0), "{\"relevance\":5}").statusCode()).isEqualTo(409);

        for (int i : List.of(1, 2)) {
            assertThat(json(links.get(i), "{\"relevance\":3,\"recommend\":7}").statusCode())
                    .isEqualTo(201);
        }
        JsonNode evaluation = json.readTree(
                        get("/api/trainings/" + code, "coordinator").body())
                .path("evaluation")
                .path(0);
        assertThat(evaluation.path("answered").asInt()).isEqualTo(3);
        assertThat(evaluation.path("mean").decimalValue()).isEqualByComparingTo("3.67");
        assertThat(get("/trainings/" + code, "coordinator").body()).contains("3.67 of 5", "&lt;b&gt;Cases");
        HttpResponse<String> table = Client.browser(port, "academy").get("/trainings/" + code + "/evaluation.csv");
        assertThat(table.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(table.body())
                .contains(
                        "level-1,mean,,3.67,",
                        "level-1,text,What was best?,'=1+1 <b>Cases",
                        "response percent,,100.0,3");
    }

    @Test
    void speaksSixLanguages() throws Exception {
        String link = links.get(2);
        assertThat(get(link).body()).contains("<html lang=\"en\"", "hreflang=\"zh\"", "How was the training?");
        String arabic = get(link + "?lang=ar").body();
        assertThat(arabic)
                .contains("lang=\"ar\"", "dir=\"rtl\"", "كيف كان التدريب؟", "name=\"objective1After\"")
                .doesNotContain("<script");
        assertThat(arabic.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(50_000);

        HttpResponse<String> faulty =
                post(link + "?lang=zh", "relevance=0&recommend=10&objective1After=4&best=" + "x".repeat(4_001));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body())
                .contains("lang=\"zh\"", "请用 1 到 5 的数字回答", "href=\"#relevance\"", "x".repeat(4_001) + "</textarea>")
                .containsPattern("name=\"recommend\" value=\"10\" checked")
                .containsPattern("name=\"objective1After\" value=\"4\" checked");
        assertThat(json(link + "?lang=ru", "{\"recommend\":\"11\"}").body()).contains("числом от 0 до 10");
        assertThat(get(link + "?lang=tlh").body()).contains("<html lang=\"en\"");
    }

    @Test
    void takesFactualErrorsOfStaff() throws Exception {
        assertThat(get("/trainings/" + code, "academy").body()).contains("Report a factual error");
        assertThat(report("{\"error\": \"\"}").statusCode()).isEqualTo(422);
        assertThat(report("{\"error\": \"Slide 4 <b> is wrong.\"}").statusCode())
                .isEqualTo(201);

        assertThat(get("/trainings/" + code, "coordinator").body()).contains("Slide 4 &lt;b&gt; is wrong.");
        assertThat(json("/api/trainings/" + code + "/content-errors", "{\"error\": \"x\"}")
                        .statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> report(String body) {
        return Client.script(port, "academy").json("POST", "/api/trainings/" + code + "/content-errors", body);
    }

    @Test
    void knowsNoOtherLinks() throws Exception {
        assertThat(get("/evaluations/guess").statusCode()).isEqualTo(404);
        assertThat(json("/evaluations/guess", "{\"relevance\":5}").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) {
        return Client.stranger(port).get(path);
    }

    private HttpResponse<String> get(String path, String person) {
        return Client.script(port, person).get(path);
    }

    /** As the form of the page is sent. */
    private HttpResponse<String> post(String path, String fields) {
        return Client.stranger(port).post(path, fields);
    }

    private HttpResponse<String> json(String path, String body) {
        return Client.script(port, Client.NOBODY).json("POST", path, body);
    }
}

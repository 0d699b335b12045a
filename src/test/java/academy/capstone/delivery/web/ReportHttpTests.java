package academy.capstone.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.Client;
import academy.capstone.VeraPdf;
import academy.capstone.delivery.DeliveryWalk;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The end-of-training report as a document. */
@CapstoneTest
class ReportHttpTests {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void tellsPlanAndActualGroupsAndWordsAndWhetherItIsValidated() throws Exception {
        Caller caller = new Caller(port);
        DeliveryWalk delivery = new DeliveryWalk(application);
        String code = delivery.approved(outline -> {});
        String path = "/trainings/" + code + "/report.pdf";
        delivery.start("course-delivery", code);
        delivery.toDelivery(code);
        assertThat(caller.get(path, "coordinator").statusCode()).isEqualTo(404);
        delivery.enterResults(code, "80");
        delivery.complete(code, "UserTask_RecordResults", "instructor", Map.of());
        delivery.complete(
                code, "UserTask_ConfirmResults", delivery.coordinator(code), Map.of("resultsDecision", "confirm"));
        assertThat(text(caller, path)).contains("Draft", "3 3 3 3 3 3", "Kenya", "LDC");
        delivery.complete(
                code,
                "UserTask_WriteReport",
                delivery.coordinator(code),
                Map.of(
                        "lessons", "More <exercises> & time. 更多练习。 المزيد من الوقت",
                        "contentRecommendation", "upgrade",
                        "actualCost", 4200));
        delivery.complete(code, "UserTask_ValidateReport", "academy", Map.of("reportDecision", "validate"));

        String report = text(caller, path);

        assertThat(report)
                .contains(
                        code,
                        "Planned",
                        "4200",
                        "100.0 %",
                        "By gender",
                        "By region",
                        "More <exercises> & time.",
                        "更多练习",
                        "upgrade",
                        "Validated by")
                .doesNotContain("Draft", "Participant 1", "p1@example.org");
        assertThat(caller.get("/trainings/" + code, "coordinator").body()).contains("/report.pdf");
        assertThat(caller.get(path, Caller.NOBODY).statusCode()).isIn(302, 401);
        assertThat(VeraPdf.faults(caller.bytes(path, "coordinator").body(), PDFAFlavour.PDFUA_1))
                .isEmpty();
    }

    @Test
    void addsSatisfactionOnceTheQuestionnaireHasClosed() throws Exception {
        Caller caller = new Caller(port);
        DeliveryWalk delivery = new DeliveryWalk(application);
        String code = delivery.approved(outline -> {});
        String path = "/trainings/" + code + "/report.pdf";
        delivery.start("course-delivery", code);
        delivery.toEnd(code);
        assertThat(text(caller, path)).contains("asked once this report is validated");
        delivery.start("evaluation", code);
        assertThat(text(caller, path)).contains("Participants have until").doesNotContain("Response rate");
        List<String> links = jdbc.sql(
                        "select link from notice where training_code = ? and purpose = 'invite-participants'")
                .param(code)
                .query(String.class)
                .list();
        for (String link : links) {
            assertThat(Client.stranger(port)
                            .post(link, "relevance=5&recommend=10")
                            .statusCode())
                    .isEqualTo(201);
        }

        assertThat(text(caller, path))
                .contains(
                        "as of " + DAY.format(LocalDate.now(clock)),
                        "100.0 % (3 of 3)",
                        "5.00 of 5",
                        "100.0 (from -100 to 100)");
        assertThat(VeraPdf.faults(caller.bytes(path, "coordinator").body(), PDFAFlavour.PDFUA_1))
                .isEmpty();
        assertThat(Client.browser(port, "coordinator").get("/trainings/" + code).body())
                .contains("100.0 % (3 of 3)");
        assertThat(caller.get("/api/trainings/" + code, "coordinator").body())
                .contains("\"satisfaction\":{\"asOf\":\"" + LocalDate.now(clock));
    }

    private static String text(Caller caller, String path) throws Exception {
        HttpResponse<byte[]> answer = caller.bytes(path, "coordinator");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            return new PDFTextStripper().getText(document);
        }
    }
}

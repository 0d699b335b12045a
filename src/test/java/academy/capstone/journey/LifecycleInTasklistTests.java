package academy.capstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.MovableClock;
import academy.capstone.browser.Chromium;
import academy.capstone.browser.NeedsBrowser;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A real course from proposal to a certificate verified from its QR code, by people who work in Tasklist. */
@CapstoneTest
@NeedsBrowser
class LifecycleInTasklistTests {

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ManagementService managementService;

    private Playwright playwright;
    private Browser browser;
    private final Map<String, TasklistPerson> people = new HashMap<>();
    private String base;
    private Courses courses;
    private String code;

    @BeforeEach
    void open() {
        base = "http://localhost:" + port;
        courses = new Courses(clock);
        playwright = Chromium.driver();
        browser = Chromium.launch(playwright);
    }

    @AfterEach
    void close() {
        people.values().forEach(TasklistPerson::close);
        browser.close();
        playwright.close();
    }

    @Test
    void carriesARealCourseToACertificateThatAStrangerVerifies() throws Exception {
        propose();
        design();
        review();
        as("director.bdt").look(code, "Sign off", "course-file-tab");
        as("director.bdt").complete(code, "Sign off", "sign-off", Map.of("signOffDecision", "approve"));
        prepare();
        deliver();
        report();
        as("director.bdt").complete(code, "Sign credentials", "sign-credentials", Map.of("signatureDecision", "sign"));
        new WaitingJobs(managementService, clock).runAll();
        verifyFromTheQrCode();
    }

    private void propose() {
        String instance = as("coordinator").propose(courses.proposal());
        code = Visitor.person(base, "admin")
                .get("/engine-rest/process-instance/" + instance)
                .ok()
                .json()
                .path("businessKey")
                .asText();
    }

    private void design() {
        Visitor coordinator = Visitor.person(base, "coordinator");
        boolean lookAlikes = coordinator
                .get("/engine-rest/task?processInstanceBusinessKey=" + code)
                .ok()
                .text()
                .contains("UserTask_ResolveDuplicates");
        if (lookAlikes) {
            as("coordinator")
                    .complete(
                            code,
                            "Resolve duplicates",
                            "resolve-duplicates",
                            Map.of(
                                    "duplicateResolution", "not-duplicate",
                                    "duplicateReason", "Another audience and level."));
        }
        coordinator
                .put("/api/trainings/" + code + "/outline?partial=true", courses.outline())
                .ok();
        Page page = as("coordinator").page();
        page.navigate(base + "/trainings/" + code + "/outline");
        page.locator("#saved").getByText("aved").waitFor();
        page.locator("[data-list='objectives'] textarea").first().waitFor();
        assertThat(page.locator("[data-list='objectives'] textarea").count()).isEqualTo(3);
        as("coordinator").look("outline-editor");
        as("coordinator").complete(code, "Prepare outline", "prepare-outline", Map.of());
    }

    private void review() {
        for (JsonNode task : Visitor.person(base, "admin")
                .get("/engine-rest/task?processInstanceBusinessKey=" + code)
                .ok()
                .elements()) {
            String reviewer = task.path("assignee").asText();
            if (task.path("taskDefinitionKey").asText().equals("UserTask_ReviewContent")) {
                as(reviewer).complete(code, "Review content", "review-content", courses.enthusiasticContentReview());
            } else {
                as(reviewer).complete(code, "Review design", "review-design", courses.enthusiasticDesignReview());
            }
        }
    }

    private void prepare() {
        as("academy")
                .complete(
                        code,
                        "Set up course",
                        "set-up-course",
                        Map.of("platformAddress", "https://academy.example.org/course/7"));
        as("coordinator").complete(code, "Develop materials", "develop-materials", Map.of());
        as("academy").complete(code, "Check materials", "check-materials", Map.of("materialsDecision", "approve"));
        as("coordinator").complete(code, "Promote training", "promote-training", Map.of());
    }

    private void deliver() {
        for (Map<String, Object> registration : courses.registrations()) {
            try (var stranger = browser.newContext()) {
                Page page = stranger.newPage();
                page.navigate(base + "/catalogue/" + code);
                page.locator("main a.button:has-text('Register')").click();
                page.fill("#name", registration.get("name").toString());
                page.fill("#email", registration.get("email").toString());
                page.selectOption("#country", registration.get("country").toString());
                page.fill("#motivation", registration.get("motivation").toString());
                page.locator("main form button[type=submit]").click();
                page.waitForLoadState();
                assertThat(page.locator("main .fault:visible").count()).isZero();
            }
        }
        as("coordinator").complete(code, "Select participants", "select-participants", Map.of());
        as("academy").complete(code, "Confirm readiness", "confirm-readiness", Map.of("readinessDecision", "go"));
        Page instructor = as("instructor").page();
        instructor.navigate(base + "/trainings/" + code);
        instructor
                .locator("#results-file")
                .setInputFiles(new FilePayload(
                        "results.csv", "text/csv", courses.results().getBytes(StandardCharsets.UTF_8)));
        instructor.locator("button[name=dryRun][value=false]").click();
        instructor.waitForTimeout(2_000);
        as("instructor").look("results");
        as("instructor").complete(code, "Record results", "record-results", Map.of());
        as("coordinator").complete(code, "Confirm results", "confirm-results", Map.of("resultsDecision", "confirm"));
    }

    private void report() {
        as("coordinator")
                .complete(
                        code,
                        "Write report",
                        "write-report",
                        Map.of("lessons", "More time for exercises.", "contentRecommendation", "keep"));
        as("academy").complete(code, "Validate report", "validate-report", Map.of("reportDecision", "validate"));
    }

    private void verifyFromTheQrCode() throws Exception {
        String mail = Visitor.person(base, "academy")
                .get("/api/outbox?to=participant.ke@example.org")
                .ok()
                .text();
        String id = LifecycleOverHttpTests.firstMatch("/verify/([A-Za-z0-9_-]{20,})", mail);
        byte[] pdf =
                Visitor.stranger(base).get("/credentials/" + id + ".pdf").ok().bytes();
        String scanned = scan(pdf);
        assertThat(scanned).endsWith("/verify/" + id);
        try (var stranger = browser.newContext()) {
            Page page = stranger.newPage();
            page.navigate(base + scanned.substring(scanned.indexOf("/verify/")));
            assertThat(page.locator("main").innerText())
                    .contains("Participant Kenya")
                    .contains(code);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(java.nio.file.Path.of("target", "screenshots", "99-verified.png"))
                    .setFullPage(true));
        }
    }

    private static String scan(byte[] pdf) throws Exception {
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(source)),
                            Map.of(com.google.zxing.DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }

    private TasklistPerson as(String user) {
        return people.computeIfAbsent(user, each -> new TasklistPerson(browser, base, each));
    }
}

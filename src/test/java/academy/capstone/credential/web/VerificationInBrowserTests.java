package academy.capstone.credential.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import academy.capstone.browser.Axe;
import academy.capstone.browser.Chromium;
import academy.capstone.browser.NeedsBrowser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;

/** An employer checks the file that an applicant sent. */
@NeedsBrowser
class VerificationInBrowserTests extends IssuedCredential {

    private static final double PATIENCE = 60_000;

    @LocalServerPort
    private int port;

    private static final Map<String, String> STATES = Map.of(
            "valid", "Valid.",
            "suspended", "Suspended.",
            "superseded", "Replaced.",
            "superseding", "It replaces",
            "revoked", "Revoked.",
            "unknown", "Not found",
            "asking", "Id of the credential");

    private Playwright playwright;
    private Browser browser;
    private Page page;
    private Locator answer;

    /** Requests after the page was there. */
    private final List<String> sent = new ArrayList<>();

    @BeforeEach
    void open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Chromium.driver();
        browser = Chromium.launch(playwright);
        page = browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 900))
                .newPage();
        visit();
        page.onRequest(request -> sent.add(request.url()));
    }

    @AfterEach
    void close() {
        browser.close();
        playwright.close();
    }

    @Test
    void tellsTheTrueDocumentFromAChangedOne() throws Exception {
        byte[] issued = pdf(id);
        choose("true.pdf", issued);
        assertThat(answer).containsText("This file is exactly what was issued.");

        byte[] better = withBetterGrade(issued);
        try (PDDocument forged = Loader.loadPDF(better)) {
            assertThat(new PDFTextStripper().getText(forged)).contains("99.5");
        }
        choose("better.pdf", better);
        assertThat(answer).containsText("This file is not what was issued.");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "verification-narrow.png")));

        byte[] oneBit = issued.clone();
        oneBit[issued.length / 2] ^= 1;
        drop("one-bit.pdf", oneBit);
        assertThat(answer).containsText("\"one-bit.pdf\" was changed");
        drop("true-again.pdf", issued);
        assertThat(answer).containsText("\"true-again.pdf\" was not changed");
        // The browser fetches the icon of the page when it likes.
        assertThat(sent).as("nothing is uploaded").allMatch(address -> address.endsWith("/favicon.svg"));
    }

    @Test
    void saysOfARevokedOneSinceWhenAndWhy() throws Exception {
        byte[] issued = pdf(id);
        revoke(id, "{\"reason\":\"Issued to the wrong person\"}");
        visit();
        assertThat(page.getByText("no longer holds since")).isVisible();
        assertThat(page.getByText("Issued to the wrong person")).isVisible();
        choose("true.pdf", issued);
        assertThat(answer).containsText("exactly what was issued, but it does not hold: it is revoked.");
    }

    @Test
    void keepsNobodyOutHoweverTheCredentialStands() throws Exception {
        judge("valid", id);
        as("academy", "/api/credentials/" + id + "/suspension", "{\"reason\":\"Under inquiry\"}");
        judge("suspended", id);
        mvc.perform(delete("/api/credentials/" + id + "/suspension")
                        .with(httpBasic("academy", "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"Nothing found\"}"))
                .andExpect(status().isOk());
        as("academy", "/api/credentials/" + id + "/correction", "{\"name\":\"王小明\",\"reason\":\"Misspelt\"}");
        String corrected = fixture.credentials(code).stream()
                .filter(each -> !each.equals(id))
                .findFirst()
                .orElseThrow();
        judge("superseded", id);
        judge("superseding", corrected);
        revoke(corrected, "{\"reason\":\"Issued to the wrong person\"}");
        judge("revoked", corrected);
        judge("unknown", "0".repeat(32));
        judge("asking", "");
    }

    private void as(String person, String path, String body) throws Exception {
        mvc.perform(post(path)
                        .with(httpBasic(person, "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().is2xxSuccessful());
    }

    /** By axe-core, on a phone and on a desk, with the page that the state really shows. */
    private void judge(String state, String typed) {
        page.navigate("http://localhost:" + port + "/verify" + (typed.isEmpty() ? "" : "/" + typed));
        for (int width : List.of(390, 1440)) {
            page.setViewportSize(width, 900);
            assertThat(Axe.violations(page)).as("%s, %d px", state, width).isEmpty();
            Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
            assertThat(((Number) overflow).intValue())
                    .as("%s is wider than %d px by", state, width)
                    .isLessThanOrEqualTo(0);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", "pages", "verify-" + state + "-" + width + ".png")));
        }
        assertThat(page.locator("main")).containsText(STATES.get(state));
    }

    private void visit() {
        page.navigate("http://localhost:" + port + "/verify/" + id);
        answer = page.locator(".check-answer");
    }

    private void choose(String name, byte[] content) {
        page.getByLabel("Choose the PDF, or drop it here")
                .setInputFiles(new FilePayload(name, "application/pdf", content));
    }

    private void drop(String name, byte[] content) {
        page.locator(".drop")
                .evaluate(
                        "(zone, [name, content]) => { const data = new DataTransfer();"
                                + " data.items.add(new File([Uint8Array.from(atob(content), c => c.charCodeAt(0))], name));"
                                + " zone.dispatchEvent(new DragEvent('drop', {dataTransfer: data, cancelable: true})); }",
                        List.of(name, Base64.getEncoder().encodeToString(content)));
    }

    /** What a holder with a PDF editor would do: cover the grade and write a better one. */
    private static byte[] withBetterGrade(byte[] issued) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(issued)) {
            PDPage sheet = document.getPage(0);
            try (PDPageContentStream content =
                    new PDPageContentStream(document, sheet, AppendMode.APPEND, true, true)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(100, 100);
                content.showText("99.5");
                content.endText();
            }
            document.save(out);
        }
        return out.toByteArray();
    }
}

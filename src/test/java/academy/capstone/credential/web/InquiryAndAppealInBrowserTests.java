package academy.capstone.credential.web;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.browser.Axe;
import academy.capstone.browser.Chromium;
import academy.capstone.browser.NeedsBrowser;
import academy.capstone.credential.application.AwardAppeals;
import academy.capstone.credential.application.CredentialDelivery;
import academy.capstone.credential.persistence.FactsJson;
import academy.capstone.delivery.application.IntegrityCases;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of inquiries and appeals keep nobody out, neither on a phone nor at a desk. */
@NeedsBrowser
class InquiryAndAppealInBrowserTests extends IssuedCredential {

    private static final int NARROW = 390;
    private static final int WIDE = 1440;

    @LocalServerPort
    private int port;

    @Autowired
    IntegrityCases cases;

    @Autowired
    AwardAppeals appeals;

    @Autowired
    CredentialDelivery delivery;

    @Autowired
    JdbcClient jdbc;

    private long absent;

    @Test
    void keepNobodyOut() {
        try (Playwright playwright = Chromium.driver();
                Browser browser = Chromium.launch(playwright)) {
            String own = ownPageOfSomebodyWithoutACertificate();
            Page page = browser.newContext().newPage();
            look(page, own, "own-page-may-appeal");
            page.locator("#award-appeal-text").fill("I was there on the second day");
            page.locator("#award-appeal-text")
                    .evaluate("field => { field.removeAttribute('maxlength'); field.value = 'x'.repeat(4001); }");
            page.getByText("Appeal against the decision").last().click();
            page.waitForURL(address -> address.endsWith("/award-appeal"));
            judge(page, "own-appeal-at-fault");
            page.locator("#text").fill("I was there on the second day; the list was passed around without me.");
            page.locator("button[type=submit]").click();
            page.waitForURL(address -> address.contains("#award-appeal"));
            cases.open(code, "academy", absent, "Somebody else signed the list");
            look(page, own, "own-page-appealed-and-inquired");
            page.context().close();
            asStaff(browser);
        }
    }

    private void asStaff(Browser browser) {
        long appeal = jdbc.sql("select id from award_appeal where participant_id = ?")
                .param(absent)
                .query(Long.class)
                .single();
        long holder = jdbc.sql("select participant_id from credential where id = ?")
                .param(id)
                .query(Long.class)
                .single();
        Page staff = browser.newContext().newPage();
        signIn(staff, "designer");
        look(staff, "/trainings/" + code + "/participants", "staff-participants");
        look(staff, "/trainings/" + code + "/participants/" + holder + "/integrity", "staff-may-open");
        look(staff, "/trainings/" + code + "/participants/" + absent + "/integrity", "staff-may-close");
        staff.locator("#explanation").fill("-");
        staff.locator("#explanation").evaluate("field => { field.removeAttribute('required'); field.value = ''; }");
        staff.locator("input[value=unfounded]").check();
        staff.getByText("Close the case").last().click();
        staff.locator("#explanation-fault").waitFor();
        judge(staff, "staff-close-at-fault");
        look(staff, "/trainings/" + code + "/appeals/" + appeal, "staff-appeal");
        look(staff, "/trainings/" + code + "/awards", "staff-awards");
    }

    private String ownPageOfSomebodyWithoutACertificate() {
        absent = fixture.participant(code, "Often Absent", "95", 3, true);
        awarding.award(code, "BusinessRuleTask_AwardCredentials");
        delivery.explain(code);
        String token = UUID.randomUUID().toString().replace("-", "");
        jdbc.sql("insert into participant_link (token_sha256, participant_id) values (?, ?)")
                .params(FactsJson.sha256(token), absent)
                .update();
        return "/participants/" + token;
    }

    private void signIn(Page page, String person) {
        page.navigate("http://localhost:" + port + "/login");
        page.locator("input[name=username]").fill(person);
        page.locator("input[name=password]").fill("demo");
        page.click("button[type=submit]");
        page.waitForURL(address -> !address.contains("/login"));
    }

    private void look(Page page, String path, String name) {
        page.navigate("http://localhost:" + port + path);
        judge(page, name);
    }

    private static void judge(Page page, String name) {
        for (int width : new int[] {WIDE, NARROW}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
            assertThat(Axe.violations(page)).as("%s, %d px", name, width).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("%s fits into %d px", name, width)
                    .isEqualTo(true);
        }
    }
}

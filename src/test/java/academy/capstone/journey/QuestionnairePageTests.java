package academy.capstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.browser.Axe;
import academy.capstone.browser.Chromium;
import academy.capstone.browser.NeedsBrowser;
import academy.capstone.delivery.DeliveryWalk;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The questionnaire on a phone: in each language for everybody, and answered with the keyboard alone, without scripts. */
@CapstoneTest
@NeedsBrowser
class QuestionnairePageTests {

    private static final int NARROW = 390;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void servesEverybodyOnAPhone() {
        String link = "http://localhost:" + port + openEvaluation();
        try (Playwright playwright = Chromium.driver();
                Browser browser = Chromium.launch(playwright)) {
            try (BrowserContext phone = browser.newContext(
                    new Browser.NewContextOptions().setViewportSize(NARROW, 844).setHasTouch(true))) {
                Page page = phone.newPage();
                for (String language : List.of("en", "fr", "es", "ar", "zh", "ru")) {
                    page.navigate(link + "?lang=" + language);
                    judge(page, language);
                }
            }
            try (BrowserContext plain = browser.newContext(
                    new Browser.NewContextOptions().setViewportSize(NARROW, 844).setJavaScriptEnabled(false))) {
                answerByKeyboard(plain.newPage(), link);
            }
        }
    }

    private static void judge(Page page, String language) {
        assertThat(Axe.violations(page)).as(language).isEmpty();
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue())
                .as("%s is no wider than the phone", language)
                .isLessThanOrEqualTo(0);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "pages", "questionnaire-" + language + "-390.png")));
    }

    private static void answerByKeyboard(Page page, String link) {
        page.navigate(link + "?lang=ar");
        page.focus("input[name=relevance][value='1']");
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        page.focus("#best");
        page.keyboard().type("x".repeat(4_001));
        page.focus("form button");
        page.keyboard().press("Enter");
        assertThat(page.locator(".faults a").getAttribute("href")).isEqualTo("#best");
        assertThat(page.inputValue("#best")).hasSize(4_001);
        assertThat(page.isChecked("input[name=relevance][value='2']")).isTrue();
        assertThat(page.getAttribute("html", "dir")).isEqualTo("rtl");

        page.fill("#best", "التمارين");
        page.focus("form button");
        page.keyboard().press("Enter");
        assertThat(page.textContent("[role=status]")).contains("شكرًا لك");
    }

    private String openEvaluation() {
        DeliveryWalk delivery = new DeliveryWalk(application);
        String code = delivery.approved(outline -> {});
        delivery.start("course-delivery", code);
        delivery.toEnd(code);
        delivery.start("evaluation", code);
        return jdbc.sql("select link from notice where training_code = ? and purpose = 'invite-participants'"
                        + " order by id fetch first 1 rows only")
                .param(code)
                .query(String.class)
                .single();
    }
}

package academy.capstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.browser.Axe;
import academy.capstone.browser.Chromium;
import academy.capstone.browser.NeedsBrowser;
import academy.capstone.delivery.DeliveryWalk;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An instructor enters results and attendance on a phone: every field is in sight, and none needs a needle. */
@CapstoneTest
@NeedsBrowser
class HandEntryPageTests {

    private static final int NARROW = 390;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void servesAnInstructorOnAPhone() {
        DeliveryWalk delivery = new DeliveryWalk(application);
        String code = delivery.approved(outline -> {});
        delivery.start("course-delivery", code);
        delivery.toDelivery(code);
        String base = "http://localhost:" + port;
        try (Playwright playwright = Chromium.driver();
                Browser browser = Chromium.launch(playwright)) {
            Page page = browser.newContext(new Browser.NewContextOptions().setViewportSize(NARROW, 844))
                    .newPage();
            page.navigate(base + "/login");
            page.fill("input[name=username]", "instructor");
            page.fill("input[name=password]", "demo");
            page.click("button[type=submit]");
            page.waitForURL(address -> !address.contains("/login"));
            Map.of("results", "input[name^='grade:']", "attendance", "input[name^='was:']")
                    .forEach((name, fields) -> judge(page, base + "/trainings/" + code + "/" + name, name, fields));
        }
    }

    private static void judge(Page page, String address, String name, String fields) {
        page.navigate(address);
        Locator found = page.locator(fields);
        assertThat(found.count()).isPositive();
        for (Locator field : found.all()) {
            BoundingBox box = field.boundingBox();
            assertThat(box.x + box.width).as(name + ": right edge").isLessThanOrEqualTo(NARROW);
        }
        assertThat(Axe.violations(page)).as(name).isEmpty();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "pages", "by-hand-" + name + "-390.png")));
    }
}

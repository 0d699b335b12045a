package academy.capstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.Walk;
import academy.capstone.browser.Chromium;
import academy.capstone.browser.NeedsBrowser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A review on the task's page and in Tasklist: what is half typed stays, for the one who typed it. */
@CapstoneTest
@NeedsBrowser
class TaskPageInBrowserTests {

    private static final String CONTENT = "UserTask_ReviewContent";
    private static final String HALF = "Half a thought on the second objective";
    private static final double PATIENCE = 60_000;

    @LocalServerPort
    private int port;

    @Autowired
    private Walk walk;

    private Playwright playwright;
    private Browser browser;
    private String base;
    private String code;
    private Task task;

    @BeforeEach
    void open() {
        base = "http://localhost:" + port;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Chromium.driver();
        browser = Chromium.launch(playwright);
        code = walk.toPeerReview("Cyber resilience", sample -> {});
        task = walk.open(code, CONTENT).get(0);
    }

    @AfterEach
    void close() {
        browser.close();
        playwright.close();
    }

    @Test
    void keepsWhatIsTypedInTasklistForTheOneWhoTypes() {
        try (TasklistPerson expert = new TasklistPerson(browser, base, task.getAssignee())) {
            Locator form = inTasklist(expert.page());
            form.getByText("Revise and resubmit", exactly()).click();
            form.locator("textarea").last().fill(HALF);
            expert.page().waitForCondition(() -> draft(task.getAssignee()).contains(HALF));

            expert.page().reload();

            Locator again = inTasklist(expert.page());
            assertThat(again.locator("textarea").last()).hasValue(HALF);
            assertThat(again.locator("input[type=radio]:checked")).hasCount(1);
            assertThat(expert.page()
                            .evaluate("Object.keys(localStorage).join()")
                            .toString())
                    .doesNotContain("camunda-form");
            completeBeside(expert.page());
        }
    }

    /** The same draft beside the outline; once it is submitted there, the list of Tasklist knows. */
    private void completeBeside(Page page) {
        page.locator(".task-details .nav-tabs").getByText("Side by side").click();
        FrameLocator beside = page.frameLocator(".task-details iframe");
        assertThat(beside.locator("#field-comment")).hasValue(HALF);
        beside.getByText("I have a conflict of interest and recuse myself").click();
        assertThat(beside.getByText("Mandate relevance (essential)")).isHidden();
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "task-page-in-tasklist.png")));
        beside.locator("button[value=complete]").click();
        assertThat(beside.getByText("Done: your answer is recorded")).isVisible();
        assertThat(page.locator(".tasks-list .task", new Page.LocatorOptions().setHasText(code)))
                .hasCount(0);
        assertThat(walk.open(code, CONTENT)).extracting(Task::getId).doesNotContain(task.getId());
    }

    @Test
    void showsADraftToNobodyElse() {
        Visitor.person(base, task.getAssignee())
                .put("/api/tasks/" + task.getId() + "/draft", Map.of("comment", HALF))
                .ok();
        try (TasklistPerson admin = new TasklistPerson(browser, base, "admin")) {
            admin.page().navigate(base + "/camunda/app/tasklist/default/#/?task=" + task.getId());
            admin.page().locator(".task-details h2.task").waitFor();
            admin.page().waitForTimeout(3_000);
            assertThat(admin.page().content()).doesNotContain(HALF);
            admin.page().navigate(base + "/tasks/" + task.getId());
            assertThat(admin.page().content()).contains("holds this task").doesNotContain(HALF);
        }
    }

    @Test
    void isDoneWithTheKeyboardAloneOnAPhone() {
        try (TasklistPerson expert = new TasklistPerson(browser, base, task.getAssignee())) {
            Page page = expert.page();
            page.setViewportSize(390, 844);
            page.navigate(base + "/tasks/" + task.getId());
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            page.locator(".desk-facts summary").focus();
            press(page, "Tab", "Space", "ArrowUp");
            assertThat(page.locator("input[value=recuse]")).isChecked();
            assertThat(page.getByText("Mandate relevance (essential)")).isHidden();
            assertThat(page.locator("#draft-state")).containsText("Draft saved");
            press(page, "ArrowDown");
            assertThat(page.getByText("Mandate relevance (essential)")).isVisible();
            page.locator("button[value=complete]").focus();
            press(page, "Enter");
            assertThat(page.locator("#faults")).isFocused();
            assertThat(page.locator("input[value=approve]")).isChecked();
            press(page, "Tab", "Enter");
            assertThat(page.locator("#field-mandateRelevance")).isFocused();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", "task-page-390.png"))
                    .setFullPage(true));
        }
    }

    @Test
    void judgesTheConditionsOfAllFormsInTheBrowser() throws IOException {
        try (Page page = browser.newPage();
                Stream<Path> files = Files.list(Path.of("forms"))) {
            page.navigate(base + "/login");
            List<String> conditions = new ArrayList<>();
            for (Path file : files.toList()) {
                conditions.addAll(Visitor.JSON.readTree(file.toFile()).findValuesAsText("hide"));
            }
            assertThat(conditions)
                    .isNotEmpty()
                    .allSatisfy(condition -> assertThat(judge(page, "understands", condition, Map.of()))
                            .as(condition)
                            .isEqualTo(true));
            String either = "answer != \"reuse\" and not(answer in (\"merge\", null)) or points >= 3";
            assertThat(judge(page, "hides", either, Map.of("answer", "new"))).isEqualTo(true);
            assertThat(judge(page, "hides", either, Map.of("answer", "merge", "points", 2)))
                    .isEqualTo(false);
            assertThat(judge(page, "hides", either, Map.of("answer", "reuse", "points", 3)))
                    .isEqualTo(true);
            assertThat(judge(page, "hides", "count(topics) > 1", Map.of())).isEqualTo(false);
        }
    }

    private static Object judge(Page page, String question, String condition, Map<String, Object> facts) {
        return page.evaluate(
                "async ([question, condition, facts]) => (await import('/js/hide.js'))[question](condition, facts)",
                List.of(question, condition.replaceFirst("^=", ""), facts));
    }

    private Locator inTasklist(Page page) {
        page.navigate("about:blank");
        page.navigate(base + "/camunda/app/tasklist/default/#/?task=" + task.getId());
        Locator form = page.locator(".task-details .fjs-form");
        form.waitFor();
        return form;
    }

    private String draft(String person) {
        return Visitor.person(base, person)
                .get("/api/tasks/" + task.getId() + "/draft")
                .text();
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}

package academy.capstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.MovableClock;
import academy.capstone.Walk;
import academy.capstone.browser.Axe;
import academy.capstone.browser.Chromium;
import academy.capstone.browser.NeedsBrowser;
import academy.capstone.review.process.ReviewForms;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A peer review with one enthusiastic, one critical, one silent and one recusing expert, as its people see it in the
 * browser: from the choice of the reviewers to the director's signature, and what the course file keeps of it.
 */
@CapstoneTest
@NeedsBrowser
class PeerReviewInBrowserTests {

    private static final String CONTENT = "UserTask_ReviewContent";
    private static final String DESIGN = "UserTask_ReviewDesign";
    private static final String REVISE = "UserTask_ReviseOutline";
    private static final String OBJECTIVE = "Identify the critical information infrastructures of a country";
    private static final String ON_OBJECTIVE = "Say by which criteria.";
    private static final String ON_AUDIENCE = "Too wide for twenty hours.";
    private static final String ON_THE_WHOLE = "The cases assume laws that most countries do not have.";
    private static final String NOT_DONE = "Operators and teams must meet in one room.";
    private static final String HALF_DONE = "One case of three is replaced; the others follow with the materials.";
    private static final String CONFLICT = "The reader of this course is my own book.";
    private static final String SIGNED = "Please tell the regional offices.";
    private static final int WIDE = 1440;
    private static final int NARROW = 390;
    private static final double PATIENCE = 20_000;

    @LocalServerPort
    private int port;

    @Autowired
    private Walk walk;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> violations = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;
    private String base;
    private String code;
    private String recusing;
    private String enthusiastic;
    private String critical;
    private String silent;

    @BeforeEach
    void open() {
        base = "http://localhost:" + port;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Chromium.driver();
        browser = Chromium.launch(playwright);
        code = walk.toPeerReview("Cyber resilience", sample -> {});
    }

    @AfterEach
    void close() {
        browser.close();
        playwright.close();
    }

    @Test
    void endsAsTheManualSaysWhateverEachReviewerDoes() {
        addAReviewer();
        recuse();
        praise();
        criticise();
        staySilent();
        answerAndRevise();
        approveAfterSeeingWhatChanged();
        signFromTheMail();
        readTheCourseFile();
        assertThat(violations).isEmpty();
    }

    /** Two experts and the designer are asked by the rules; the task force asks a third expert. */
    private void addAReviewer() {
        List<String> asked = experts();
        try (TasklistPerson secretariat = person("secretariat", WIDE)) {
            Page page = at(secretariat, "/trainings/" + code + "/reviewers");
            assertThat(page.locator("article.card")).hasCount(3);
            assertThat(page.locator("article.card").first()).containsText("Chosen because");
            page.locator("#person").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            page.locator("#reason").fill("A third voice.");
            page.locator("button[value=add]").click();
            assertThat(page.locator("article.card")).hasCount(4);
            look(page, "reviewers", WIDE);
        }
        recusing = asked.get(0);
        critical = asked.get(1);
        enthusiastic = experts().stream()
                .filter(each -> !asked.contains(each))
                .findFirst()
                .orElseThrow();
    }

    private void recuse() {
        try (TasklistPerson expert = person(recusing, WIDE)) {
            Page page = at(expert, "/tasks/" + taskOf(CONTENT, recusing));
            page.locator("input[value=recuse]").check();
            assertThat(page.getByText("Mandate relevance (essential)")).isHidden();
            complete(page);
            assertThat(page.locator("#faults")).containsText("why you recuse");
            page.locator("#field-comment").fill(CONFLICT);
            complete(page);
            assertThat(page.locator("main")).containsText("Done");
            look(page, "recused", WIDE);
        }
        List<String> others = List.of(enthusiastic, critical);
        silent = experts().stream()
                .filter(each -> !others.contains(each))
                .findFirst()
                .orElseThrow();
        assertThat(silent).isNotEqualTo(recusing);
    }

    private void praise() {
        try (TasklistPerson expert = person(enthusiastic, WIDE)) {
            Page page = at(expert, "/tasks/" + taskOf(CONTENT, enthusiastic));
            assertThat(page.locator(".desk-aside")).containsText(OBJECTIVE);
            page.locator("input[value=approve]").check();
            for (Locator best :
                    page.locator("#task-form input[type=radio][value='3']").all()) {
                best.check();
            }
            look(page, "enthusiastic", WIDE);
            complete(page);
            assertThat(page.locator("main")).containsText("Done");
        }
        walk.complete(code, DESIGN, "designer", ReviewForms.design("approve", 3));
    }

    /** On a phone, by the keyboard alone, with a pause in between. */
    private void criticise() {
        try (TasklistPerson expert = person(critical, NARROW)) {
            Page page = at(expert, "/tasks/" + taskOf(CONTENT, critical));
            assertThat(page.content()).doesNotContain("Chosen because");
            comment(page, "audience", ON_AUDIENCE);
            comment(page, "objectives[0].text", ON_OBJECTIVE);
            tabTo(page, page.locator("input[name=recommendation]").first());
            press(page, "Space", "ArrowDown", "ArrowDown");
            assertThat(page.locator("input[value=revise-and-resubmit]")).isChecked();
            assertThat(page.locator("#draft-state")).containsText("Draft saved");

            page.reload();

            assertThat(page.locator("input[value=revise-and-resubmit]")).isChecked();
            assertThat(remark(page, "audience").locator("textarea")).hasValue(ON_AUDIENCE);
            assertThat(remark(page, "objectives[0].text").locator("textarea")).hasValue(ON_OBJECTIVE);
            score(page);
            look(page, "critical", NARROW);
            tabTo(page, page.locator("button[value=complete]"));
            press(page, "Enter");
            assertThat(page.locator("main")).containsText("Done");
        }
    }

    private void score(Page page) {
        tabTo(page, page.locator("input[name=mandateRelevance]").first());
        for (String criterion : List.of(
                "mandateRelevance",
                "membershipRelevance",
                "descriptionClarity",
                "factualAccuracy",
                "currency",
                "missingTopics",
                "crossSectorOverlap",
                "balanceAndDiversity")) {
            assertThat(page.locator("input[name=" + criterion + "]").first()).isFocused();
            press(page, "Space", "ArrowDown");
            if (criterion.equals("factualAccuracy")) {
                press(page, "ArrowDown");
            }
            press(page, "Tab");
        }
        tabTo(page, page.locator("#field-comment"));
        page.keyboard().type(ON_THE_WHOLE);
    }

    /** Reminded twice, the director told once, and then recorded as what it is. */
    private void staySilent() {
        for (int timers = 0; notices("escalate-review", directorOf(silent)) == 0; timers++) {
            assertThat(timers).as("timers without an escalation").isLessThan(20);
            letTheNextTimerFire();
        }
        assertThat(notices("remind-reviewer", silent)).isEqualTo(2);
        assertThat(notices("remind-reviewer", enthusiastic)).isZero();
        assertThat(experts()).containsExactly(silent);
        try (TasklistPerson coordinator = person("coordinator", WIDE)) {
            Page page = at(coordinator, "/trainings/" + code);
            assertThat(page.locator("#reviews")).containsText("Reviews stay confidential");
            assertThat(page.locator("main")).not().containsText(ON_THE_WHOLE);
        }
        letTheNextTimerFire();
        assertThat(walk.isOpen(code, REVISE)).as("the window has closed").isTrue();
        assertThat(notices("escalate-review", directorOf(silent))).isEqualTo(1);
        try (TasklistPerson secretariat = person("secretariat", WIDE)) {
            Page page = at(secretariat, "/trainings/" + code + "/reviewers");
            assertThat(page.locator("article.card", new Page.LocatorOptions().setHasText(nameOf(silent))))
                    .containsText("TACIT");
            look(page, "reviewers-after", NARROW);
        }
    }

    /** 24 of 24, 15 of 24 and 27 of 27 points are 88 %, but an essential criterion is below its mark. */
    private void answerAndRevise() {
        try (TasklistPerson coordinator = person("coordinator", WIDE)) {
            Page page = at(coordinator, "/trainings/" + code);
            Locator reviews = page.locator("#reviews");
            assertThat(reviews).containsText("The reviews give 88 % of all points");
            assertThat(reviews).containsText("TACIT");
            assertThat(reviews).containsText("Factual accuracy");
            for (String comment : List.of(ON_OBJECTIVE, ON_AUDIENCE, ON_THE_WHOLE)) {
                assertThat(reviews).containsText(comment);
            }
            assertThat(reviews.getByText("not answered")).hasCount(3);
            look(page, "result", WIDE);
            at(coordinator, "/trainings/" + code + "/reviews/answers");
            assertThat(page.locator("[data-progress]")).containsText("0 of 3 answered");
            answer(page, ON_OBJECTIVE, "done", "");
            answer(page, ON_THE_WHOLE, "partly", HALF_DONE);
            answer(page, ON_AUDIENCE, "declined", NOT_DONE);
            assertThat(page.locator("[data-progress]")).containsText("3 of 3 answered");
            look(page, "answers", WIDE);
            look(page, "answers", NARROW);
            change(coordinator);
            at(coordinator, "/tasks/" + taskOf(REVISE, "coordinator"));
            assertThat(page.locator("main")).containsText("3 of 3 answered");
            look(page, "revise", WIDE);
            complete(page);
            assertThat(page.locator("main")).containsText("Done");
            at(coordinator, "/trainings/" + code + "/versions");
            look(page, "versions", WIDE);
            look(page, "versions", NARROW);
        }
    }

    private void change(TasklistPerson coordinator) {
        String link = coordinator
                .page()
                .locator("section", new Page.LocatorOptions().setHasText(ON_OBJECTIVE))
                .last()
                .getByText("Change it in the outline")
                .getAttribute("href");
        Page page = at(coordinator, link);
        Locator text =
                page.locator("[data-list=objectives] .row").first().locator("[data-field=text] :is(input, textarea)");
        assertThat(text).hasValue(OBJECTIVE);
        assertThat(text).isFocused();
        text.fill(OBJECTIVE.replace("of a country", "of a country by three criteria"));
        page.locator("#saved", new Page.LocatorOptions().setHasText("Not saved yet"))
                .waitFor();
        assertThat(page.locator("#saved")).containsText("Saved at");
    }

    private void approveAfterSeeingWhatChanged() {
        try (TasklistPerson expert = person(critical, NARROW)) {
            Page page = at(expert, "/tasks/" + taskOf(CONTENT, critical));
            Locator aside = page.locator(".desk-aside");
            assertThat(aside.locator("h3").first()).containsText("Changed since you reviewed version");
            assertThat(aside.locator(".diff-text ins")).hasCount(1);
            assertThat(aside.locator(".diff-text ins")).containsText("by three criteria");
            assertThat(aside.locator("section[aria-labelledby=since] .badge").first())
                    .containsText("1 change");
            Locator answers = aside.locator("section[aria-labelledby=own-comments]");
            for (String said : List.of(ON_OBJECTIVE, ON_AUDIENCE, NOT_DONE, ON_THE_WHOLE, HALF_DONE)) {
                assertThat(answers).containsText(said);
            }
            assertThat(answers.locator(".badge")).hasCount(3);
            for (String word : List.of("declined", "partly done", "done")) {
                assertThat(answers.getByText(word, new Locator.GetByTextOptions().setExact(true)))
                        .hasCount(1);
            }
            look(page, "second-round", NARROW);
            look(page, "second-round", WIDE);
            page.locator("input[value=approve]").check();
            for (Locator best :
                    page.locator("#task-form input[type=radio][value='3']").all()) {
                best.check();
            }
            complete(page);
            assertThat(page.locator("main")).containsText("Done");
        }
        assertThat(experts()).contains(enthusiastic).doesNotContain(recusing);
        experts().forEach(each -> walk.complete(code, CONTENT, each, ReviewForms.content("approve", 3)));
        walk.complete(code, DESIGN, "designer", ReviewForms.design("approve", 3));
    }

    private void signFromTheMail() {
        String link = jdbc.sql("select link from notice where training_code = ? and purpose = 'request-sign-off'")
                .param(code)
                .query(String.class)
                .single();
        assertThat(link).startsWith("/decide/");
        try (TasklistPerson director = person("director.bdt", NARROW)) {
            Page page = at(director, link);
            page.locator("main details > summary").first().click();
            assertThat(page.locator("main")).containsText("round 2");
            look(page, "decide", NARROW);
            page.locator("input[value=approve]").check();
            page.locator("[name=comment]").fill(SIGNED);
            page.locator("main form button[type=submit]").click();
            assertThat(page.locator("main")).containsText("This link has served");
            look(page, "decided", NARROW);
        }
    }

    private void readTheCourseFile() {
        try (TasklistPerson coordinator = person("coordinator", WIDE)) {
            Page page = at(coordinator, "/trainings/" + code);
            Locator reviews = page.locator("#reviews");
            for (String name : List.of(recusing, enthusiastic, critical, silent, "designer")) {
                assertThat(reviews).containsText(nameOf(name));
            }
            for (String said :
                    List.of("TACIT", "ecused", "Round 1", "Round 2", "Answer: declined", NOT_DONE, HALF_DONE)) {
                assertThat(reviews).containsText(said);
            }
            Locator decisions = page.locator("#decisions");
            for (String said : List.of("Director BDT", SIGNED, "review-outcome")) {
                assertThat(decisions).containsText(said);
            }
            look(page, "course-file", WIDE);
            look(page, "course-file", NARROW);
        }
    }

    private void comment(Page page, String field, String text) {
        Locator box = remark(page, field);
        tabTo(page, box.locator("summary"));
        press(page, "Enter");
        assertThat(box.locator("textarea")).isFocused();
        page.keyboard().type(text);
        assertThat(box.locator("[data-state]")).containsText("saved");
    }

    private static Locator remark(Page page, String field) {
        return page.locator("details.remark")
                .filter(new Locator.FilterOptions().setHas(page.locator("input[name=field][value='" + field + "']")));
    }

    private static void answer(Page page, String comment, String word, String reason) {
        Locator place = page.locator("[data-comment]", new Page.LocatorOptions().setHasText(comment));
        place.locator("select").selectOption(word);
        if (!reason.isEmpty()) {
            place.locator("textarea").fill(reason);
        }
        assertThat(place.locator("[data-state]")).containsText("saved");
    }

    private static void complete(Page page) {
        page.locator("button[value=complete]").click();
    }

    /** Presses the tabulator until the focus is there. */
    private static void tabTo(Page page, Locator target) {
        for (int presses = 0; presses < 150; presses++) {
            if (Boolean.TRUE.equals(target.evaluate("each => each === document.activeElement"))) {
                return;
            }
            press(page, "Tab");
        }
        throw new AssertionError("The tabulator never leads to " + target);
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private TasklistPerson person(String user, int width) {
        TasklistPerson person = new TasklistPerson(browser, base, user);
        person.page().setViewportSize(width, 900);
        return person;
    }

    private Page at(TasklistPerson person, String path) {
        person.page().navigate(base + path);
        return person.page();
    }

    /** A picture, and what is wrong for whom a picture is not enough. */
    private void look(Page page, String name, int width) {
        page.setViewportSize(width, 900);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate("window.scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "peer-review-" + name + "-" + width + ".png")));
        Axe.violations(page).forEach(each -> violations.add(name + " at " + width + " px: " + each));
        Object wide = page.evaluate("document.documentElement.scrollWidth");
        if (((Number) wide).intValue() > width) {
            violations.add(name + " at " + width + " px is " + wide + " px wide");
        }
    }

    private void letTheNextTimerFire() {
        Instant next = management.createJobQuery().timers().list().stream()
                .filter(job -> walk.instance(code, "peer-review").getId().equals(job.getProcessInstanceId()))
                .map(job -> job.getDuedate().toInstant())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        clock.moveTo(next.plusSeconds(1));
        walk.runDueJobs(code);
    }

    private List<String> experts() {
        return walk.open(code, CONTENT).stream().map(Task::getAssignee).toList();
    }

    private String taskOf(String key, String person) {
        return walk.task(code, key, person).getId();
    }

    private int notices(String purpose, String recipient) {
        return jdbc.sql("select count(*) from notice where training_code = ? and purpose = ? and recipient = ?")
                .param(code)
                .param(purpose)
                .param(recipient)
                .query(Integer.class)
                .single();
    }

    private String nameOf(String person) {
        return NAMES.getOrDefault(person, person);
    }

    private static final Map<String, String> NAMES = Map.of(
            "expert.bdt", "Expert BDT",
            "expert.bdt2", "Second expert BDT",
            "expert.br", "Expert BR",
            "expert.tsb", "Expert TSB",
            "expert.gs", "Expert GS",
            "designer", "Instructional designer");

    private static String directorOf(String expert) {
        String bureau = expert.replaceAll("expert\\.|\\d", "");
        return bureau.equals("gs") ? "deputy" : "director." + bureau;
    }
}

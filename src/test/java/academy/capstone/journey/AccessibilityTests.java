package academy.capstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.MovableClock;
import academy.capstone.Walk;
import academy.capstone.browser.Axe;
import academy.capstone.browser.Chromium;
import academy.capstone.browser.NeedsBrowser;
import academy.capstone.catalogue.application.Publishing;
import academy.capstone.credential.CertificationFixture;
import academy.capstone.credential.application.Overrides;
import academy.capstone.delivery.DeliveryWalk;
import academy.capstone.delivery.ResultsCorrected;
import academy.capstone.training.Editions;
import academy.capstone.training.Trainings;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everybody follows every link of our own pages, wide and narrow, and axe-core judges each kind of page by WCAG 2.2 AA.
 * A new page is tried as soon as something links to it.
 */
@CapstoneTest
@NeedsBrowser
class AccessibilityTests {

    private static final int WIDE = 1440;
    private static final int NARROW = 390;
    private static final List<String> PEOPLE = List.of(
            "", "coordinator", "expert.br", "director.bdt", "academy", "secretariat", "instructor", "owner", "admin");

    /** What is not a page of ours, or not a page at all, or would change something. */
    private static final String ELSEWHERE =
            ".*(/camunda|/engine-rest|/api/|/actuator|/logout|/credentials/|/documents/|"
                    + "audit-pack|\\.(pdf|csv|zip|ics|json|jwt|docx|xlsx|css|svg)).*";

    private static final String CODE = "\\d{2}(FF|OI|OS|BL)\\d{5,}[A-Z]{3}-[EFSACR]";

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    private String base;
    /** The trainings and tasks of this test; others share the application, and would make the way too long. */
    private final Set<String> own = new TreeSet<>();

    /** Pages behind personal links, which strangers open, by their paths; with what kind of page each is. */
    private final Map<String, String> personal = new LinkedHashMap<>();

    private final Map<String, String> violations = new LinkedHashMap<>();
    private final Set<String> kinds = new TreeSet<>();

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void findsNothingThatKeepsSomebodyOutOfAPage() {
        base = "http://localhost:" + port;
        prepareTrainings();
        try (Playwright playwright = Chromium.driver();
                Browser browser = Chromium.launch(playwright)) {
            PEOPLE.forEach(person -> walk(browser, person));
        }
        assertThat(violations.values()).isEmpty();
        assertThat(kinds)
                .as("kinds of pages that were found")
                .contains("/ coordinator", "/login", "/trainings", "/trainings/*/outline coordinator");
        assertThat(kinds).as("pages behind personal links").containsAll(personal.values());
        assertThat(kinds)
                .as("the coordinator's list and its figures")
                .contains("/trainings/*/participants coordinator", "/trainings/*/fair-share coordinator");
        assertThat(kinds)
                .as("what two people decide on awards")
                .contains(
                        "/trainings/*/awards academy",
                        "/trainings/*/awards/*/override academy",
                        "/trainings/*/overrides/* academy",
                        "/trainings/*/revocations/* academy");
        assertThat(kinds).as("tasks of a reviewer").anyMatch(kind -> kind.matches("/tasks/.* expert.br"));
        assertThat(kinds).as("tasks of a director").anyMatch(kind -> kind.matches("/tasks/.* director.bdt"));
    }

    /** One training for each kind of work: the outline, reviews, a revision, a signature, participants. */
    private void prepareTrainings() {
        Courses courses = new Courses(clock);
        CourseSteps steps = new CourseSteps(courses);
        keep(Journey.propose(base, "coordinator", courses.proposal()));
        Journey inReview = Journey.propose(base, "coordinator", courses.proposal());
        steps.design(inReview);
        keep(inReview);
        Journey inRevision = Journey.propose(base, "coordinator", courses.proposal());
        steps.design(inRevision);
        inRevision.completeAll("UserTask_ReviewContent", courses.criticalContentReview());
        inRevision.completeAll("UserTask_ReviewDesign", courses.enthusiasticDesignReview());
        keep(inRevision);
        Journey inSignOff = Journey.propose(base, "coordinator", courses.proposal());
        steps.design(inSignOff);
        steps.review(inSignOff);
        keep(inSignOff);
        Journey inReport = Journey.propose(base, "coordinator", courses.proposal());
        steps.design(inReport);
        steps.review(inReport);
        inReport.complete("UserTask_SignOff", Map.of("signOffDecision", "approve"));
        steps.prepare(inReport);
        steps.deliver(inReport);
        keep(inReport);
        upgrade(inReport);
        letPeopleRegister();
        letAwardsBeCorrected(inReport.code());
        openPersonalPage(inReport.code(), courses.registrations().get(0).get("email"), "with results");
    }

    /** A new edition that is in the catalogue already, so that the old one says so. */
    private void upgrade(Journey held) {
        String next = application.getBean(Editions.class).open(held.code(), "The rules have changed.\nA mean of 3.1.");
        application.getBean(Trainings.class).approveOutline(next);
        application.getBean(Publishing.class).publish(next);
        own.add(next);
        personal.put("/catalogue/" + held.code(), "/catalogue/* with a newer edition");
    }

    /** A training with a fee: two who owe it, one on the waiting list, and seats of an institution. */
    private void letPeopleRegister() {
        DeliveryWalk delivery = new DeliveryWalk(application);
        String code = delivery.approved(outline ->
                outline.put("seats", 3).putObject("fee").put("amount", 200).put("currency", "USD"));
        delivery.start("course-delivery", code);
        delivery.toSelection(code);
        Visitor.person(base, delivery.coordinator(code))
                .post("/api/trainings/" + code + "/institutions", Map.of("name", "University of Nairobi", "seats", "1"))
                .ok();
        delivery.register(code, 1, 3);
        own.add(code);
        openPersonalPage(code, DeliveryWalk.email(1), "with a fee");
        openPersonalPage(code, DeliveryWalk.email(3), "waiting");
    }

    /** A training with a credential that is no longer earned, and an award that somebody wants to be decided otherwise. */
    private void letAwardsBeCorrected(String withFigures) {
        CertificationFixture fixture = new CertificationFixture(application);
        Walk walk = application.getBean(Walk.class);
        String code = fixture.deliveredTraining();
        long able = fixture.graduate(code, "Ann Able");
        long absent = fixture.participant(code, "Often Absent", "95", 3, true);
        fixture.startCertification(code);
        walk.complete(code, "UserTask_SignCredentials", "director.bdt", Map.of("signatureDecision", "sign"));
        walk.runDueJobs(code);
        jdbc.sql("update participant_result set grade = 40 where participant_id = ?")
                .param(able)
                .update();
        application.publishEvent(new ResultsCorrected(code, able, Set.of("instructor", "coordinator")));
        application
                .getBean(Overrides.class)
                .propose(code, absent, "designer", "certificate", "Was ill, and made up for both sessions");
        jdbc.sql("update training_report set figures ="
                        + " (select figures from training_report where training_code = ?) where training_code = ?")
                .params(withFigures, code)
                .update();
        own.add(code);
    }

    private void openPersonalPage(String code, Object email, String kind) {
        String link = jdbc.sql("select link from notice where training_code = ? and recipient = ? and link like ?"
                        + " order by id desc fetch first 1 rows only")
                .params(code, email, "%/participants/%")
                .query(String.class)
                .single();
        personal.put(link.replaceFirst("https?://[^/]+", ""), "/participants/* " + kind);
    }

    private void keep(Journey journey) {
        own.add(journey.code());
        journey.openTasks().forEach(task -> own.add(task.path("id").asText()));
    }

    /** What belongs to no training, and what belongs to those of this test. */
    private boolean isTried(String path) {
        Matcher training = Pattern.compile(CODE).matcher(path);
        return training.find()
                ? own.contains(training.group())
                : !path.startsWith("/tasks/") || own.contains(path.substring(7));
    }

    private void walk(Browser browser, String person) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(WIDE, 900))) {
            Page page = context.newPage();
            signIn(page, person);
            Deque<String> waiting = new ArrayDeque<>(List.of("/", "/catalogue", "/login"));
            if (person.isEmpty()) {
                waiting.addAll(personal.keySet());
            } else {
                own.forEach(each -> waiting.add((each.matches(CODE) ? "/trainings/" : "/tasks/") + each));
            }
            Set<String> seen = new TreeSet<>();
            while (!waiting.isEmpty()) {
                String path = waiting.poll();
                boolean always = path.matches("/trainings/" + CODE + "|/tasks/.*");
                if (seen.add(always ? path : kindOf(path, person))) {
                    judge(page, path, kindOf(path, person));
                    waiting.addAll(links(page));
                }
            }
        }
    }

    private void signIn(Page page, String person) {
        if (!person.isEmpty()) {
            page.navigate(base + "/login");
            page.fill("input[name=username]", person);
            page.fill("input[name=password]", "demo");
            page.click("button[type=submit]");
            page.waitForURL(address -> !address.contains("/login"));
        }
    }

    /** Pages of one kind look alike. Tasks don't, nor do the course files of a coordinator, who is asked for most. */
    private String kindOf(String path, String person) {
        if (personal.containsKey(path)) {
            return personal.get(path);
        }
        String kind = path.replaceAll("[?#].*", "");
        if (!kind.startsWith("/tasks/") && !(person.equals("coordinator") && kind.matches("/trainings/" + CODE))) {
            kind = kind.replaceAll(CODE, "*")
                    .replaceAll("/[0-9a-f-]{36}", "/*")
                    .replaceAll("/[0-9]+(?=/|$|\\.)", "/*")
                    .replaceAll("checklists/[a-z]+", "checklists/*")
                    .replaceAll("(verify|evaluations|decide)/[^/]+", "$1/*");
        }
        boolean personal = kind.equals("/") || kind.startsWith("/trainings/") || kind.startsWith("/tasks/");
        return personal ? (kind + " " + person).strip() : kind;
    }

    private void judge(Page page, String path, String kind) {
        page.setViewportSize(WIDE, 900);
        page.navigate(base + path);
        if (!kinds.add(kind)) {
            return;
        }
        assertThat(page.locator("main").count()).as(path + " has one main part").isEqualTo(1);
        for (int width : List.of(WIDE, NARROW)) {
            page.setViewportSize(width, 900);
            judge(page, kind, width);
            Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
            if (((Number) overflow).intValue() > 0) {
                violations.put(
                        kind + width + "wide", kind + " at " + width + " px is wider than its window by " + overflow);
            }
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", "pages", name(kind) + "-" + width + ".png")));
        }
    }

    private void judge(Page page, String kind, int width) {
        for (String violation : Axe.violations(page)) {
            violations.put(
                    violation.replaceFirst(":.*", "") + kind, "%s at %d px: %s".formatted(kind, width, violation));
        }
    }

    private List<String> links(Page page) {
        List<String> found = new ArrayList<>();
        Object addresses = page.evaluate("Array.from(document.querySelectorAll('a[href]')).map(a => a.href)");
        for (Object address : (List<?>) addresses) {
            String text = address.toString();
            String path =
                    text.startsWith(base + "/") ? text.substring(base.length()).replaceAll("#.*", "") : "";
            if (!path.isEmpty() && !path.matches(ELSEWHERE) && isTried(path)) {
                found.add(path);
            }
        }
        return found;
    }

    private static String name(String kind) {
        return kind.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^-|-$", "");
    }
}

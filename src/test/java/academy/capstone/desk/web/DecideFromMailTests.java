package academy.capstone.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.MovableClock;
import academy.capstone.Walk;
import academy.capstone.review.process.ReviewForms;
import academy.capstone.training.Trainings;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The link in a mail, as its recipient, strangers, colleagues and mail scanners follow it. */
@CapstoneTest
@ExtendWith(OutputCaptureExtension.class)
class DecideFromMailTests {

    private static final String SIGN_OFF = "UserTask_SignOff";
    private static final int SMALL = 50_000;

    @LocalServerPort
    int port;

    @Autowired
    Walk walk;

    @Autowired
    Trainings trainings;

    @Autowired
    TaskService tasks;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private String code = "";
    private String title = "";
    private String link = "";

    @BeforeEach
    void waitsForTheDirector() {
        code = walk.toPeerReview("Cyber resilience", sample -> {});
        title = trainings.facts(code).title();
        for (Task review : walk.open(code, "UserTask_ReviewContent")) {
            walk.complete(code, "UserTask_ReviewContent", review.getAssignee(), ReviewForms.content("approve", 3));
        }
        walk.complete(code, "UserTask_ReviewDesign", "designer", ReviewForms.design("approve", 3));
        link = linkOf("request-sign-off", "director.bdt");
    }

    @Test
    void decidesOnASmallPageOnceAndSaysThenWhatWasDecided() {
        Browser director = Browser.of(port, "director.bdt");
        HttpResponse<String> page = director.get(link);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(title, "signOffDecision", "Your answer", "name=\"comment\"");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(bytesOf(director, page))
                .as("bytes of the page with all that it loads")
                .isLessThan(SMALL);

        HttpResponse<String> faulty = director.post(link, Map.of("signOffDecision", "return", "comment", ""));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("Nothing has been submitted yet");
        assertThat(isUsed()).as("a refused answer leaves the link as it was").isFalse();

        HttpResponse<String> done = director.post(link, Map.of("signOffDecision", "approve", "comment", "Well done."));
        assertThat(done.body()).contains("This link has served", "approve", "Well done.");
        assertThat(trainings.facts(code).approvedVersion()).isPresent();
        assertThat(isUsed()).isTrue();
        assertThat(director.get(link).body()).contains("This link has served");
        assertThat(director.post(link, Map.of("signOffDecision", "reject", "comment", "No."))
                        .body())
                .contains("This link has served");
        assertThat(trainings.facts(code).stage().word()).isEqualTo("set-up");
    }

    @Test
    void tellsStrangersNothingWhateverTheLink() {
        HttpResponse<String> real = new Browser(port).get(link);
        HttpResponse<String> invented = new Browser(port).get("/decide/" + "A".repeat(32));

        assertThat(real.statusCode()).isEqualTo(200);
        assertThat(real.body()).contains("Please sign in").doesNotContain(title, code, "Director", "director.bdt");
        assertThat(real.body().replace(link, "")).isEqualTo(invented.body().replace("/decide/" + "A".repeat(32), ""));
    }

    @Test
    void comesBackToTheLinkThroughTheSignIn() {
        Browser director = new Browser(port);
        director.get(link);
        assertThat(director.get(link + "/sign-in").uri().getPath()).isEqualTo("/login");
        HttpResponse<String> after = director.post("/login", Map.of("username", "director.bdt", "password", "demo"));

        assertThat(after.uri().getPath()).isEqualTo(link);
        assertThat(after.body()).contains(title, "Your answer");
    }

    @Test
    void refusesEverybodyElseAndLogsItWithoutTheLink(CapturedOutput output) {
        for (String person : List.of("director.br", "admin", "coordinator")) {
            Browser other = Browser.of(port, person);
            HttpResponse<String> page = other.get(link);
            assertThat(page.statusCode()).isEqualTo(403);
            assertThat(page.body()).contains("written to somebody else").doesNotContain(title, "Director BDT");
            other.get("/");
            assertThat(other.post(link, Map.of("signOffDecision", "approve")).statusCode())
                    .isEqualTo(403);
            assertThat(output).contains("who=" + person + " what=decide-link");
        }
        assertThat(output).doesNotContain(link.substring("/decide/".length()));
        assertThat(walk.isOpen(code, SIGN_OFF)).isTrue();
    }

    @Test
    void knowsNoTamperedLinkAndStopsWhoTriesMany() {
        Browser director = Browser.of(port, "director.tsb");
        String tampered = link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A");
        assertThat(director.get(tampered).statusCode()).isEqualTo(404);
        int tries = 0;
        while (director.get("/decide/guess" + tries).statusCode() == 404 && tries < 100) {
            tries++;
        }
        assertThat(tries).isLessThan(30);
        assertThat(director.get("/decide/guess").statusCode()).isEqualTo(409);
        clock.moveBy(Duration.ofMinutes(20));
        assertThat(director.get("/decide/guess").statusCode()).isEqualTo(404);
    }

    @Test
    void takesNoDecisionOnAVersionThatTheMailDidNotSpeakOf() {
        trainings.postpone(
                code,
                "coordinator",
                trainings.facts(code).start().plusDays(7),
                trainings.facts(code).end().plusDays(7));
        Browser director = Browser.of(port, "director.bdt");
        HttpResponse<String> page = director.get(link);

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("The outline has changed since the mail was written", "Open the task as it is now")
                .doesNotContain("signOffDecision");
        director.get("/");
        assertThat(director.post(link, Map.of("signOffDecision", "approve")).statusCode())
                .isEqualTo(409);
        assertThat(walk.isOpen(code, SIGN_OFF)).isTrue();
    }

    @Test
    void leadsNowhereOnceItHasExpired() {
        Browser director = Browser.of(port, "director.bdt");
        director.get(link);
        clock.moveBy(Duration.ofDays(60));
        HttpResponse<String> page = director.get(link);

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("This link was valid until").doesNotContain("signOffDecision");
        assertThat(director.post(link, Map.of("signOffDecision", "approve")).statusCode())
                .isEqualTo(410);
    }

    @Test
    void neverOpensTheTaskOfALaterRoundOrOfAnotherTraining() {
        walk.complete(code, SIGN_OFF, "director.bdt", Map.of("signOffDecision", "return", "comment", "Say more."));
        Browser director = Browser.of(port, "director.bdt");
        assertThat(director.get(link).body()).contains("This task is done", "Say more.");

        walk.complete(code, "UserTask_ReviseOutline", "coordinator", Map.of());
        for (Task review : walk.open(code, "UserTask_ReviewContent")) {
            walk.complete(code, "UserTask_ReviewContent", review.getAssignee(), ReviewForms.content("approve", 3));
        }
        walk.complete(code, "UserTask_ReviewDesign", "designer", ReviewForms.design("approve", 3));
        assertThat(walk.isOpen(code, SIGN_OFF)).isTrue();

        assertThat(director.get(link).body()).contains("This task is done").doesNotContain("signOffDecision");
        director.get("/");
        director.post(link, Map.of("signOffDecision", "approve"));
        assertThat(walk.isOpen(code, SIGN_OFF)).isTrue();
        String second = linksOf("request-sign-off", "director.bdt").get(1);
        assertThat(director.get(second).body()).contains("signOffDecision");
    }

    @Test
    void showsAgainWhatWasTypedWhenTheSessionEndedAndSubmitsNothingByItself() {
        Browser director = Browser.of(port, "director.bdt");
        director.get(link);
        director.loseSession();
        HttpResponse<String> signIn =
                director.post(link, Map.of("signOffDecision", "return", "comment", "A long thought."));
        assertThat(signIn.uri().getPath()).isEqualTo("/login");
        HttpResponse<String> page = director.post("/login", Map.of("username", "director.bdt", "password", "demo"));

        assertThat(page.body()).contains("nothing has been submitted yet", ">A long thought.</textarea>");
        assertThat(page.body()).containsPattern("value=\"return\"[^>]*checked");
        assertThat(walk.isOpen(code, SIGN_OFF)).isTrue();
        director.post(link, Map.of("signOffDecision", "return", "comment", "A long thought."));
        assertThat(walk.isOpen(code, SIGN_OFF)).isFalse();
    }

    @Test
    void showsNobodyElseWhatWasTyped() {
        Browser shared = Browser.of(port, "director.bdt");
        shared.get(link);
        shared.loseSession();
        shared.post(link, Map.of("comment", "A long thought."));
        HttpResponse<String> page = shared.post("/login", Map.of("username", "director.br", "password", "demo"));

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).doesNotContain("A long thought.");
    }

    @Test
    void isNotMovedByMailScanners() {
        Map<String, Long> before = rows();
        Browser scanner = new Browser(port);
        Browser director = Browser.of(port, "director.bdt");
        for (int i = 0; i < 50; i++) {
            scanner.get(link);
            scanner.head(link);
            scanner.get(link + "/sign-in");
            director.get(link);
            director.head(link);
        }
        assertThat(rows()).isEqualTo(before);
        assertThat(isUsed()).isFalse();
        assertThat(walk.isOpen(code, SIGN_OFF)).isTrue();
    }

    @Test
    void letsOneOfAGroupTakeTheTaskAndTellsTheOthers() {
        walk.complete(code, SIGN_OFF, "director.bdt", Map.of("signOffDecision", "approve"));
        String first = linkOf("request-set-up", "academy");
        String second = linkOf("request-set-up", "designer");
        Browser academy = Browser.of(port, "academy");
        assertThat(academy.get(first).body()).contains("Take this task").doesNotContain("name=\"courseAddress\"");
        assertThat(walk.task(code, "UserTask_SetUpCourse", "academy").getAssignee())
                .as("looking takes nothing")
                .isNull();

        assertThat(academy.post(first + "/taking", Map.of()).body()).contains("Your answer");
        HttpResponse<String> other = Browser.of(port, "designer").get(second);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("not yours any more", "holds it");
    }

    @Test
    void staysSmallWithTheLongestFormAndTellsWhoLostTheTask() {
        code = walk.toPeerReview("Cyber resilience", sample -> {});
        Task review = walk.open(code, "UserTask_ReviewContent").get(0);
        String reviewer = review.getAssignee();
        String invitation = linkOf("invite-reviewer", reviewer);
        Browser browser = Browser.of(port, reviewer);
        HttpResponse<String> page = browser.get(invitation);
        assertThat(page.body()).contains("factualAccuracy", "recommendation");
        assertThat(bytesOf(browser, page))
                .as("bytes of the page with all that it loads")
                .isLessThan(SMALL);
        assertThat(browser.bytesOnTheLine("/tasks/" + review.getId()))
                .as("bytes of the page with the outline beside the form")
                .isLessThan(SMALL);

        walk.complete(
                code, "UserTask_ReviewContent", reviewer, Map.of("recommendation", "recuse", "comment", "A friend."));
        String heir = walk.open(code, "UserTask_ReviewContent").stream()
                .map(Task::getAssignee)
                .filter(each -> linksOf("invite-reviewer", each).size() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(heir).isNotEqualTo(reviewer);
        assertThat(browser.get(invitation).body()).doesNotContain("factualAccuracy");
        assertThat(Browser.of(port, heir).get(linkOf("invite-reviewer", heir)).body())
                .contains("factualAccuracy");
    }

    @Test
    void leadsAReminderToTheTaskThatIsOpen() {
        clock.moveTo(dueOf(SIGN_OFF).minus(Duration.ofHours(30)));
        walk.runDueJobs(code);
        String reminder = linkOf("remind-signatory", "director.bdt");

        assertThat(reminder).isNotEqualTo(link);
        assertThat(Browser.of(port, "director.bdt").get(reminder).body()).contains("signOffDecision");
        assertThat(jdbc.sql("select count(distinct task_id) from task_link where training_code = ? and task_key = ?")
                        .param(code)
                        .param(SIGN_OFF)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void keepsNoTokenButItsHash() {
        String token = link.substring("/decide/".length());

        assertThat(token).hasSizeGreaterThanOrEqualTo(32);
        assertThat(jdbc.sql("select count(*) from task_link where token_hash = ?")
                        .param(token)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select token_hash from task_link where training_code = ?")
                        .param(code)
                        .query(String.class)
                        .list())
                .allSatisfy(hash -> assertThat(hash).matches("[0-9a-f]{64}"));
    }

    private java.time.Instant dueOf(String task) {
        return walk.open(code, task).get(0).getDueDate().toInstant();
    }

    private boolean isUsed() {
        return jdbc.sql("select count(*) from task_link where training_code = ? and used_at is not null")
                        .param(code)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private String linkOf(String purpose, String person) {
        return linksOf(purpose, person).get(0);
    }

    private List<String> linksOf(String purpose, String person) {
        return jdbc.sql("select link from notice where training_code = ? and purpose = ? and recipient = ? order by id")
                .param(code)
                .param(purpose)
                .param(person)
                .query(String.class)
                .list();
    }

    /** The ledger of the decision logs follows in its own time what was decided before. */
    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        jdbc.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'"
                        + " and table_name not in ('DECISION_LEDGER', 'DECISION_LOG_SEALED')")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        jdbc.sql("select count(*) from \"" + table + "\"")
                                .query(Long.class)
                                .single()));
        return new HashMap<>(rows);
    }

    /** The page and everything that it names: style sheets and pictures. */
    private static long bytesOf(Browser browser, HttpResponse<String> page) {
        long bytes = browser.bytesOnTheLine(page.request().uri().getPath());
        var named = java.util.regex.Pattern.compile("<(?:link|img|script)[^>]+(?:href|src)=\"(/[^\"]+)\"")
                .matcher(page.body());
        while (named.find()) {
            bytes += browser.bytesOnTheLine(named.group(1));
        }
        return bytes;
    }
}

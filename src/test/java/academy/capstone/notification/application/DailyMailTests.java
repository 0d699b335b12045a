package academy.capstone.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.notification.Notice;
import academy.capstone.notification.application.NoticeLayout.Reader;
import academy.capstone.notification.domain.NoticeState;
import academy.capstone.notification.domain.OutboxNotice;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One mail a day instead of single ones. */
class DailyMailTests {

    private static final String PERSON = "expert.br";
    private static final String CODE = "26OI00001AFR-E";
    private static final String OTHER_CODE = "26OI00002AFR-E";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final OutboxBench bench = new OutboxBench(sender);
    private final NoticeLayout layout = new NoticeLayout(bench.daily, bench.settings, "http://localhost:8080");
    private final Mailer mailer = new Mailer(bench.repository, layout, sender, bench.settings, bench.clock);

    @BeforeEach
    void startServer() {
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        bench.clock.moveTo("2027-03-01T09:00:00Z");
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void sendsSingleMailsUnlessOneADayIsPreferred() {
        review("t1", CODE, "2027-03-12T17:00:00Z");
        run();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(bench.preferences.of(PERSON).daily()).isFalse();
    }

    @Test
    void gathersWhatWaitsIntoOneMailTheMostUrgentTrainingFirst() throws Exception {
        bench.preferences.choose(PERSON, true);
        review("t1", CODE, "2027-03-12T17:00:00Z");
        review("t2", OTHER_CODE, "2027-03-05T17:00:00Z");
        news(CODE);
        run();
        assertThat(server.getReceivedMessages()).isEmpty();

        bench.clock.moveTo("2027-03-02T07:00:00Z");
        run();
        run();

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Your notices of 2 March 2027: 2 tasks wait for you");
        String text = part(mail, 0);
        assertThat(text)
                .contains("2 tasks wait for you, the most urgent first.")
                .containsSubsequence(OTHER_CODE, "By when: Friday 5 March 2027", CODE, "By when: Friday 12 March 2027")
                .contains("http://localhost:8080/decide/")
                .contains("has the code " + CODE)
                .contains("because you prefer one mail a day");
        assertThat(part(mail, 1)).contains("/decide/", "My notices", ">Read the outline and review it</a>");
        assertThat(bench.all()).extracting(OutboxNotice::state).containsOnly(NoticeState.SENT);
        assertThat(bench.all().stream().filter(notice -> notice.way().taskKey().isPresent()))
                .as("the links of what was sent are wiped")
                .allSatisfy(notice -> assertThat(notice.link()).isEmpty());
    }

    @Test
    void leavesOutWhatIsDoneOrTakenByNowAndSendsNothingWhenNothingIsLeft() {
        bench.preferences.choose(PERSON, true);
        review("t1", CODE, "2027-03-12T17:00:00Z");
        review("t2", OTHER_CODE, "2027-03-05T17:00:00Z");
        bench.tasks.clear();
        bench.opened("t2", "UserTask_ReviewContent", OTHER_CODE, "expert.tsb");
        bench.clock.moveTo("2027-03-02T07:00:00Z");
        run();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(bench.all()).extracting(OutboxNotice::state).containsOnly(NoticeState.SETTLED);
        assertThat(bench.all()).allSatisfy(notice -> assertThat(notice.link()).isEmpty());
    }

    @Test
    void saysOfATaskWhatWasSaidLast() throws Exception {
        bench.preferences.choose(PERSON, true);
        review("t1", CODE, "2027-03-12T17:00:00Z");
        post("reminder", "remind-reviewer", CODE, Instant.parse("2027-03-12T17:00:00Z"));
        bench.clock.moveTo("2027-03-02T07:00:00Z");
        run();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getSubject()).endsWith("1 task waits for you");
        assertThat(part(server.getReceivedMessages()[0], 0))
                .contains("is still missing")
                .doesNotContain("You have been chosen");
    }

    @Test
    void sendsEscalationsAndPersonalLinksAtOnce() {
        bench.preferences.choose(PERSON, true);
        bench.outbox.post(new Notice(
                "escalation",
                PERSON,
                "escalate-sign-off",
                CODE,
                null,
                "/trainings/" + CODE,
                Map.of(Notice.TITLE, "Spectrum", "signatory", "Director BDT")));
        bench.outbox.post(new Notice(
                "invitation",
                "p@example.org",
                "invite-participants",
                CODE,
                null,
                "/evaluations/x",
                Map.of("title", "T")));
        run();

        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void writesOneMailADayAcrossTheHourThatTheClockLeavesOutAndTheOneThatComesTwice() {
        bench.zone = ZoneId.of("Europe/Zurich");
        bench.preferences.choose(PERSON, true);
        // 28 March 2027: 02:00 becomes 03:00. 31 October 2027: 03:00 becomes 02:00.
        for (String evening : List.of("2027-03-27T20:00:00Z", "2027-10-30T20:00:00Z")) {
            bench.clock.moveTo(evening);
            review("t" + evening, CODE, "2027-12-12T17:00:00Z");
            int before = server.getReceivedMessages().length;
            for (int hour = 0; hour < 27; hour++) {
                bench.clock.forward(Duration.ofHours(1));
                run();
            }
            assertThat(server.getReceivedMessages()).as("from %s on", evening).hasSize(before + 1);
        }
        assertThat(sentAt())
                .as("at seven in the morning, there and then")
                .containsExactlyInAnyOrder(
                        Instant.parse("2027-03-28T05:00:00Z"), Instant.parse("2027-10-31T06:00:00Z"));
    }

    @Test
    void countsTheDayWhereThePersonWorks() {
        bench.zone = ZoneId.of("Asia/Bangkok");
        bench.preferences.choose(PERSON, true);
        bench.clock.moveTo("2027-03-01T23:30:00Z");
        review("t1", CODE, "2027-03-12T17:00:00Z");
        run();
        assertThat(server.getReceivedMessages()).isEmpty();

        bench.clock.moveTo("2027-03-02T00:00:00Z");
        run();
        assertThat(bench.all())
                .anySatisfy(notice -> assertThat(notice.key()).isEqualTo("daily-mail:expert.br:2027-03-02"));
    }

    @Test
    void loseNothingAndSendNothingTwiceWhenANodeDies() {
        bench.preferences.choose(PERSON, true);
        review("t1", CODE, "2027-03-12T17:00:00Z");
        bench.clock.moveTo("2027-03-02T07:00:00Z");

        bench.inTransactionThatNeverCommits(() -> bench.mails.write(PERSON));
        assertThat(bench.all()).extracting(OutboxNotice::purpose).doesNotContain("daily-mail");

        bench.post().writeDue();
        Instant now = bench.clock.instant();
        assertThat(bench.repository.claim("dead-node", now, now.plus(bench.settings.lease()), 20))
                .hasSize(1);
        run();
        assertThat(server.getReceivedMessages())
                .as("leased to the node that died")
                .isEmpty();

        bench.clock.forward(bench.settings.lease());
        run();
        run();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(bench.all()).extracting(OutboxNotice::state).containsOnly(NoticeState.SENT);
    }

    @Test
    void leavesToTheNextDayWhatComesAfterTheMailOfThisDay() {
        bench.preferences.choose(PERSON, true);
        news(CODE);
        bench.clock.moveTo("2027-03-02T07:00:00Z");
        run();
        news(OTHER_CODE);
        bench.clock.moveTo("2027-03-02T23:59:59Z");
        run();
        assertThat(server.getReceivedMessages()).hasSize(1);

        bench.clock.moveTo("2027-03-03T07:00:00Z");
        run();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void appliesANewChoiceToWhatHasNotBeenSent() {
        news(CODE);
        bench.preferences.choose(PERSON, true);
        run();
        assertThat(server.getReceivedMessages()).isEmpty();

        bench.preferences.choose(PERSON, false);
        run();
        assertThat(server.getReceivedMessages()).hasSize(1);
        bench.clock.moveTo("2027-03-02T07:00:00Z");
        run();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void showsTheLinksOfADailyMailToItsRecipientOnly() {
        bench.preferences.choose(PERSON, true);
        review("t1", CODE, "2027-03-12T17:00:00Z");
        bench.clock.moveTo("2027-03-02T07:00:00Z");
        bench.post().writeDue();

        OutboxNotice mail = bench.all().get(0);
        assertThat(layout.text(mail, Reader.RECIPIENT)).contains("/decide/");
        assertThat(layout.text(mail, Reader.OTHER)).doesNotContain("/decide/").contains("shown to its recipient only");
        assertThat(layout.html(mail, Reader.OTHER)).doesNotContain("/decide/");
    }

    private List<Instant> sentAt() {
        return bench.all().stream()
                .filter(notice -> notice.purpose().equals("daily-mail"))
                .flatMap(notice -> notice.sent().stream())
                .toList();
    }

    private void run() {
        bench.post().writeDue();
        mailer.sendDue();
    }

    private void review(String taskId, String code, String due) {
        bench.opened(taskId, "UserTask_ReviewContent", code, PERSON);
        bench.outbox.post(new Notice(
                "review:" + taskId,
                PERSON,
                "invite-reviewer",
                code,
                Instant.parse(due),
                "/trainings/" + code,
                Map.of(Notice.TITLE, "Spectrum", Notice.TASK_ID, taskId)));
    }

    private void news(String code) {
        post("news:" + code, "confirm-proposal", code, null);
    }

    private void post(String key, String purpose, String code, @Nullable Instant due) {
        bench.outbox.post(
                new Notice(key, PERSON, purpose, code, due, "/trainings/" + code, Map.of(Notice.TITLE, "Spectrum")));
    }

    private static String part(MimeMessage mail, int number) throws Exception {
        return ((String) ((Multipart) mail.getContent()).getBodyPart(number).getContent()).replace("\r\n", "\n");
    }
}

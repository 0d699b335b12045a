package academy.capstone.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.notification.Notice;
import academy.capstone.notification.domain.NoticeState;
import academy.capstone.notification.domain.OutboxNotice;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailerTests {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final OutboxBench bench = new OutboxBench(sender);
    private final Mailer mailer = mailer();

    private Mailer mailer() {
        NoticeLayout layout = new NoticeLayout(bench.daily, bench.settings, "http://localhost:8080/");
        return new Mailer(bench.repository, layout, sender, bench.settings, bench.clock);
    }

    @BeforeEach
    void startServer() {
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void sendsANoticeAsPlainTextAndHtml() throws Exception {
        post("key-1", "Spectrum <b>monitoring</b> & \"more\"");

        mailer.sendDue();

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Please review \"Spectrum <b>monitoring</b> & \"more\"\"");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getFrom()[0]).hasToString("Capstone <no-reply@capstone.example>");
        assertThat(mail.getAllRecipients()[0]).hasToString("Expert BR <expert.br@capstone.example>");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(part(mail, 0))
                .contains("Dear Expert BR,")
                .contains("Training: Spectrum <b>monitoring</b> & \"more\"")
                .contains("Code: 26OI00001AFR-E")
                .contains("By when: Friday 12 March 2027, 17:00 UTC")
                .contains("http://localhost:8080/trainings/26OI00001AFR-E")
                .contains("You receive this because you are one of the experts");
        assertThat(part(mail, 1))
                .contains("Spectrum &lt;b&gt;monitoring&lt;/b&gt; &amp; &quot;more&quot;")
                .contains("href=\"http://localhost:8080/trainings/26OI00001AFR-E\"")
                .doesNotContain("<b>monitoring");
        assertThat(only().state()).isEqualTo(NoticeState.SENT);
        assertThat(only().sent()).contains(bench.clock.instant());
    }

    @Test
    void sendsEachNoticeOnce() {
        post("key-1", "Spectrum");
        mailer.sendDue();
        mailer.sendDue();
        bench.clock.forward(Duration.ofDays(2));
        mailer.sendDue();

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void triesAgainWithGrowingPausesUntilTheServerIsBack() {
        server.stop();
        post("key-1", "Spectrum");
        mailer.sendDue();
        assertThat(only().attempts()).isEqualTo(1);
        assertThat(pauseLeft()).isEqualTo(Duration.ofMinutes(1));

        bench.clock.forward(Duration.ofSeconds(59));
        mailer.sendDue();
        assertThat(only().attempts()).isEqualTo(1);

        bench.clock.forward(Duration.ofSeconds(1));
        mailer.sendDue();
        assertThat(only().attempts()).isEqualTo(2);
        assertThat(pauseLeft()).isEqualTo(Duration.ofMinutes(5));
        assertThat(only().lastError()).isPresent();

        startServer();
        bench.clock.forward(Duration.ofMinutes(5));
        mailer.sendDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(only().state()).isEqualTo(NoticeState.SENT);
    }

    @Test
    void givesUpWhenThePausesAreUsedUp() {
        server.stop();
        post("key-1", "Spectrum");
        for (int i = 0; i < 10; i++) {
            mailer.sendDue();
            bench.clock.forward(Duration.ofDays(1));
        }

        assertThat(only().state()).isEqualTo(NoticeState.FAILED);
        assertThat(only().attempts()).isEqualTo(bench.settings.pauses().size() + 1);
    }

    @Test
    void costsOnlyTheFirstNoticeAnAttemptWhileTheServerIsDown() {
        server.stop();
        post("key-1", "Spectrum");
        post("key-2", "Spectrum");
        mailer.sendDue();

        assertThat(bench.all()).extracting(OutboxNotice::attempts).containsExactly(0, 1);
        bench.clock.forward(Duration.ofMinutes(1));
        startServer();
        mailer.sendDue();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void sendsAgainWithTheSameMessageIdAfterANodeDiedBetweenSendingAndMarking() throws Exception {
        post("key-1", "Spectrum");
        Instant now = bench.clock.instant();
        List<OutboxNotice> taken = bench.repository.claim("dead-node", now, now.plus(bench.settings.lease()), 20);
        assertThat(taken).hasSize(1);

        mailer.sendDue();
        assertThat(server.getReceivedMessages()).as("leased to another node").isEmpty();

        bench.clock.forward(bench.settings.lease());
        mailer.sendDue();
        assertThat(server.getReceivedMessages()[0].getMessageID())
                .isEqualTo(taken.get(0).messageId());
    }

    @Test
    void sendsMoreThanOneBatchInOneGo() {
        for (int i = 0; i < 45; i++) {
            post("key-" + i, "Spectrum");
        }
        mailer.sendDue();

        assertThat(server.getReceivedMessages()).hasSize(45);
    }

    @Test
    void stopsTryingWhatNeverComesToAnEnd() {
        post("key-1", "Spectrum");
        for (int i = 0; i <= bench.settings.pauses().size(); i++) {
            bench.repository.claim(
                    "dead-node", bench.clock.instant(), bench.clock.instant().plusSeconds(60), 20);
            bench.clock.forward(Duration.ofMinutes(1));
        }
        mailer.sendDue();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(only().state()).isEqualTo(NoticeState.FAILED);
    }

    private void post(String key, String title) {
        bench.outbox.post(new Notice(
                key,
                "expert.br",
                "invite-reviewer",
                "26OI00001AFR-E",
                Instant.parse("2027-03-12T17:00:00Z"),
                "/trainings/26OI00001AFR-E",
                Map.of(Notice.TITLE, title)));
    }

    private OutboxNotice only() {
        assertThat(bench.all()).hasSize(1);
        return bench.all().get(0);
    }

    private Duration pauseLeft() {
        return Duration.between(bench.clock.instant(), only().nextAttempt());
    }

    private static String part(MimeMessage mail, int number) throws Exception {
        BodyPart part = ((Multipart) mail.getContent()).getBodyPart(number);
        return ((String) part.getContent()).replace("\r\n", "\n");
    }
}

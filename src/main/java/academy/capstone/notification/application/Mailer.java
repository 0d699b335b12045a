package academy.capstone.notification.application;

import academy.capstone.notification.application.NoticeLayout.Reader;
import academy.capstone.notification.domain.OutboxNotice;
import academy.capstone.notification.persistence.OutboxRepository;
import academy.capstone.workflow.Discreet;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what waits in the outbox. Several nodes may do so at once. A node that dies between sending and marking leaves one
 * mail that is sent again with the same Message-ID.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
    private static final String UTF_8 = "UTF-8";
    private static final int ERROR_LENGTH = 1000;

    private final OutboxRepository repository;
    private final NoticeLayout layout;
    private final JavaMailSender sender;
    private final NotificationSettings settings;
    private final Clock clock;

    Mailer(
            OutboxRepository repository,
            NoticeLayout layout,
            JavaMailSender sender,
            NotificationSettings settings,
            Clock clock) {
        this.repository = repository;
        this.layout = layout;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends all that is due, until nothing is left or the mail server does not answer. */
    @Scheduled(fixedDelayString = "${capstone.notification.interval}")
    void sendDue() {
        boolean more = true;
        while (more) {
            Instant now = clock.instant();
            List<OutboxNotice> batch =
                    repository.claim(UUID.randomUUID().toString(), now, now.plus(settings.lease()), settings.batch());
            more = sendAll(batch) && batch.size() == settings.batch();
        }
    }

    /** Returns false if the mail server does not answer; what it was not asked for waits without losing an attempt. */
    private boolean sendAll(List<OutboxNotice> batch) {
        for (int i = 0; i < batch.size(); i++) {
            if (!send(batch.get(i))) {
                Instant next = clock.instant().plus(settings.pause(1));
                batch.subList(i + 1, batch.size())
                        .forEach(each -> repository.postponed(
                                each.id(), each.attempts() - 1, next, "The mail server does not answer."));
                return false;
            }
        }
        return true;
    }

    private boolean send(OutboxNotice notice) {
        if (notice.attempts() > settings.pauses().size() + 1) {
            // Each attempt is counted before it is made: these began and never came to an end.
            giveUp(notice, "Tried as often as the settings allow, and no attempt came to an end.");
            return true;
        }
        try {
            sender.send(mail(notice));
            repository.sent(notice.id(), clock.instant());
            return true;
        } catch (MessagingException | UnsupportedEncodingException unsendable) {
            giveUp(notice, sentence(unsendable));
            return true;
        } catch (MailException failure) {
            tryLater(notice, failure);
            return !isServerDown(failure);
        }
    }

    /** The sender wraps a failed connection in a cause; a refused message it lists instead. */
    private static boolean isServerDown(MailException failure) {
        return failure instanceof MailAuthenticationException
                || failure instanceof MailSendException && failure.getCause() != null;
    }

    /** Mail servers like to quote the address that they refuse. */
    private static String discreet(@Nullable String sentence) {
        return Discreet.text(String.valueOf(sentence));
    }

    private void tryLater(OutboxNotice notice, MailException failure) {
        if (notice.attempts() > settings.pauses().size()) {
            giveUp(notice, sentence(failure));
            return;
        }
        Duration pause = settings.pause(notice.attempts());
        LOG.warn("Notice {} was not sent, next attempt in {}: {}", notice.id(), pause, discreet(failure.getMessage()));
        repository.postponed(notice.id(), notice.attempts(), clock.instant().plus(pause), sentence(failure));
    }

    private void giveUp(OutboxNotice notice, String why) {
        LOG.error("Notice {} can't be sent: {}", notice.id(), discreet(why));
        repository.failed(notice.id(), why);
    }

    private static String sentence(Exception failure) {
        String text = String.valueOf(failure.getMessage());
        return text.length() > ERROR_LENGTH ? text.substring(0, ERROR_LENGTH) : text;
    }

    private MimeMessage mail(OutboxNotice notice) throws MessagingException, UnsupportedEncodingException {
        MimeMessage mail = sender.createMimeMessage();
        mail.setFrom(new InternetAddress(settings.from()));
        InternetAddress to = new InternetAddress(notice.address(), notice.addressedAs(), UTF_8);
        to.validate();
        mail.setRecipient(Message.RecipientType.TO, to);
        mail.setSubject(notice.subject(), UTF_8);
        mail.setSentDate(Date.from(clock.instant()));
        MimeBodyPart text = new MimeBodyPart();
        text.setText(layout.text(notice, Reader.RECIPIENT), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(layout.html(notice, Reader.RECIPIENT), UTF_8, "html");
        mail.setContent(new MimeMultipart("alternative", text, html));
        mail.setHeader("Message-ID", notice.messageId());
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }
}

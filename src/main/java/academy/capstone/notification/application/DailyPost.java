package academy.capstone.notification.application;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks whose daily mail is due, as often as the outbox is looked through. */
@Component
class DailyPost {

    private static final Logger LOG = LoggerFactory.getLogger(DailyPost.class);

    private final DailyMails mails;

    DailyPost(DailyMails mails) {
        this.mails = mails;
    }

    /** What goes wrong with one person's mail holds up nobody else's. */
    @Scheduled(fixedDelayString = "${capstone.notification.interval}")
    void writeDue() {
        for (String person : mails.peopleDue()) {
            try {
                mails.write(person);
            } catch (RuntimeException fault) {
                LOG.error("The daily mail to {} was not written; it is tried again.", person, fault);
            }
        }
    }
}

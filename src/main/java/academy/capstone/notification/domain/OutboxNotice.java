package academy.capstone.notification.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A notice in the outbox.
 *
 * @param id number in the order of writing; 0 before it is written
 * @param messageId the same in every attempt, so that a mail sent twice is recognised as one
 * @param recipient as the caller named it: a user id or an address
 * @param address where it goes; empty if the person has none
 * @param addressedAs the recipient's name; empty if unknown
 * @param body paragraphs, with an empty line between them
 * @param link path of our own pages; empty once a personal link has been wiped
 * @param personal true if the link is the recipient's own secret
 * @param button label of the link
 * @param reason end of the sentence "You receive this because ..."
 * @param way how it leaves
 * @param nextAttempt when it may be tried (again)
 */
public record OutboxNotice(
        long id,
        String key,
        String messageId,
        String recipient,
        String address,
        String addressedAs,
        String subject,
        String body,
        String purpose,
        String trainingCode,
        String trainingTitle,
        Optional<Instant> due,
        String link,
        boolean personal,
        String button,
        String reason,
        Way way,
        NoticeState state,
        int attempts,
        Instant nextAttempt,
        Optional<String> lastError,
        Instant created,
        Optional<Instant> sent) {

    /**
     * How a notice leaves: by itself, or in a daily mail.
     *
     * @param taskKey the BPMN element of the task that it asks for; empty if it asks for none
     * @param canWait true if it may wait for a daily mail
     * @param dailyDue when the daily mail that it waits for is due; empty if it goes by itself
     * @param carriedBy number of the daily mail that carries it
     */
    public record Way(Optional<String> taskKey, boolean canWait, Optional<Instant> dailyDue, Optional<Long> carriedBy) {

        /** True if it leaves in a daily mail. */
        public boolean isForDailyMail() {
            return dailyDue.isPresent() || carriedBy.isPresent();
        }
    }
}

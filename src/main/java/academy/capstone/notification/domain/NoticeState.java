package academy.capstone.notification.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a notice. */
public enum NoticeState {
    /** No mail server is set: it is shown in the outbox only. */
    KEPT,
    /** It will be sent, or tried again. */
    WAITING,
    SENT,
    /** It waited for a daily mail, and its task was done before that was written. */
    SETTLED,
    /** It was tried as often as the settings allow, or can't be sent at all. */
    FAILED;

    /** The word in JSON, in the table and on the page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<NoticeState> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}

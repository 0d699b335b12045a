package academy.capstone.notification;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A notice to one recipient.
 *
 * @param key what makes it unique; posting the same key again does nothing. By rule: process instance or training, task or
 *     element, round, recipient and purpose
 * @param recipient an e-mail address, or the user id of a person whose address the profile knows
 * @param purpose the template in {@code templates/notice/}, kebab-case, such as {@code invite-reviewer}
 * @param trainingCode the training that it is about
 * @param due by when something is asked; null if nothing is
 * @param link path of our own pages to follow, such as {@code /trainings/26OI00001AFR-E}
 * @param facts what the template shows besides: texts by name; never secrets other than the recipient's own link
 */
public record Notice(
        String key,
        String recipient,
        String purpose,
        String trainingCode,
        @Nullable Instant due,
        String link,
        Map<String, String> facts) {

    public Notice {
        facts = Map.copyOf(facts);
    }
}

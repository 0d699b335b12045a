package academy.capstone.notification;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A notice to one recipient. Its words come from {@code templates/notice/<purpose>.txt}; README.txt beside them says how
 * such a template is written.
 *
 * @param key what makes it unique; posting the same key again does nothing. By rule: process instance or training, task or
 *     element, round, recipient and purpose; 300 characters at most
 * @param recipient an e-mail address, or the user id of a person whose address the profile knows
 * @param purpose the template in {@code templates/notice/}, kebab-case, such as {@code invite-reviewer}
 * @param trainingCode the training that it is about
 * @param due by when something is asked; null if nothing is
 * @param link path of our own pages to follow, such as {@code /trainings/26OI00001AFR-E}. A notice that asks somebody with an
 *     account for a task gets a link to that very task instead
 * @param facts what the template shows besides: texts by name; never secrets other than the recipient's own link.
 *     {@link #TITLE} is always among them; an empty text counts as absent
 */
public record Notice(
        String key,
        String recipient,
        String purpose,
        String trainingCode,
        @Nullable Instant due,
        String link,
        Map<String, String> facts) {

    /** The fact that every notice has: the title of the training. */
    public static final String TITLE = "title";

    /** The fact with which a recipient without a profile is addressed; a person's name is known from the profile. */
    public static final String NAME = "name";

    /**
     * A fact that only some notices have: the engine's id of the open task that it asks for, as after a handover. Other notices
     * need not say so: their template names the task, and its first one in the same process and of the recipient is meant.
     */
    public static final String TASK_ID = "taskId";

    public Notice {
        facts = Map.copyOf(facts);
        if (facts.getOrDefault(TITLE, "").isBlank()) {
            throw new IllegalArgumentException("The notice " + purpose + " does not name its training's title.");
        }
    }

    /** The title of the training. */
    public String title() {
        return facts.getOrDefault(TITLE, "");
    }

    /** The same notice with one more fact. */
    public Notice with(String fact, String text) {
        Map<String, String> more = new HashMap<>(facts);
        more.put(fact, text);
        return new Notice(key, recipient, purpose, trainingCode, due, link, more);
    }
}

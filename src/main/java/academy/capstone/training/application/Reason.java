package academy.capstone.training.application;

import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.Refusal;

/** A reason that somebody must give in words. */
final class Reason {

    static final String FIELD = "reason";

    private Reason() {}

    /**
     * The reason as it is kept, stripped.
     *
     * @param what completes the sentence "Please say ..."
     * @throws Refusal of kind invalid if it is missing, too long or can't be shown
     */
    static String of(String reason, String what) {
        String stripped = reason.strip();
        if (stripped.isEmpty()) {
            throw Refusal.invalid(FIELD, "Please say " + what + ".");
        }
        PlainText.fault("The reason", stripped, PlainText.TEXT).ifPresent(message -> {
            throw Refusal.invalid(FIELD, message);
        });
        return stripped;
    }
}

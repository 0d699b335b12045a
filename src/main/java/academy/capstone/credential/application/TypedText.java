package academy.capstone.credential.application;

import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.Refusal;

/** Texts that must be given: reasons, names, answers. */
final class TypedText {

    private TypedText() {}

    /**
     * The text without blanks around it.
     *
     * @param label what the field is called in sentences, such as "The reason"
     * @param longest in characters
     * @throws Refusal of the field if nothing is left, or the text can't be kept
     */
    static String required(String field, String label, String typed, int longest) {
        return required(field, label, typed, longest, label + " is missing. Please give it.");
    }

    /**
     * The same.
     *
     * @param missing the sentence if nothing is left
     */
    static String required(String field, String label, String typed, int longest, String missing) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw Refusal.invalid(field, missing);
        }
        PlainText.fault(label, text, longest).ifPresent(fault -> {
            throw Refusal.invalid(field, fault);
        });
        return text;
    }
}

package academy.capstone.delivery.web;

import academy.capstone.workflow.Refusal;

/** A number in the name or value of a hidden field, which nobody types. */
final class SentNumber {

    private SentNumber() {}

    /** @throws Refusal if somebody made the field up */
    static long of(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw Refusal.invalid("", "This form was changed on its way. Please open the page anew.");
        }
        return Long.parseLong(text);
    }
}

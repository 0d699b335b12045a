package academy.capstone.workflow;

import java.util.Optional;

/** Text from outside, as the course file keeps it: stripped, free of control characters, of limited length, in any script. */
public final class PlainText {

    /** Longest title, in characters. */
    public static final int TITLE = 200;
    /** Longest one-line field, in characters. */
    public static final int LINE = 300;
    /** Longest text of several lines, in characters. */
    public static final int TEXT = 4_000;

    private PlainText() {}

    /** What is wrong with a text, as a sentence that begins with the label; nothing if it can be kept. */
    public static Optional<String> fault(String label, String text, int longest) {
        if (text.chars().anyMatch(PlainText::isForbidden)) {
            return Optional.of(label + " holds an invisible control character. Please remove it.");
        }
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            return Optional.of("%s has %,d characters; at most %,d are allowed. Please shorten it."
                    .formatted(label, length, longest));
        }
        return Optional.empty();
    }

    private static boolean isForbidden(int character) {
        return turnsText(character)
                || Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }

    /** Signs that turn the direction of the text behind them, so that it reads as something else. */
    private static boolean turnsText(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }
}

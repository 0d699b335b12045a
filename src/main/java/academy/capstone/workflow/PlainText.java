package academy.capstone.workflow;

import java.util.Optional;

/**
 * What a text that people type may be, in forms, in the course file and from scripts alike: any script, no control
 * characters, nothing that turns the text behind it, not longer than its field takes.
 */
public final class PlainText {

    /** Longest title, in characters. */
    public static final int TITLE = 200;
    /** Longest text of one line, in characters. */
    public static final int LINE = 300;
    /** Longest text of several lines, in characters. */
    public static final int TEXT = 4_000;
    /** Longest name of a topic, in characters. */
    public static final int TOPIC = 100;

    private static final int SHOWN = 60;

    private PlainText() {}

    /**
     * What is wrong with a text, as a sentence that begins with the label; nothing if it can be kept.
     *
     * @param longest in characters as people count them (code points)
     */
    public static Optional<String> fault(String label, String text, int longest) {
        if (!isPrintable(text)) {
            return Optional.of(label + " holds an invisible control character. Please remove it.");
        }
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            return Optional.of("%s has %,d characters; at most %,d are allowed. Please shorten it."
                    .formatted(label, length, longest));
        }
        return Optional.empty();
    }

    /** True if every character can be stored and reads as what it is. */
    public static boolean isPrintable(String text) {
        return text.codePoints().noneMatch(PlainText::isForbidden);
    }

    /** Enough of a text to recognise it in a sentence. */
    public static String shortened(String text) {
        String printable = text.codePoints()
                .filter(each -> !isForbidden(each))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return printable.codePointCount(0, printable.length()) <= SHOWN
                ? printable
                : printable.substring(0, printable.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private static boolean isForbidden(int character) {
        boolean lineOrTab = character == '\n' || character == '\r' || character == '\t';
        return turnsText(character) || isNoCharacter(character) || Character.isISOControl(character) && !lineOrTab;
    }

    /** Half of a pair, or a place that stands for no character. */
    private static boolean isNoCharacter(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE
                || character == 0xFFFE
                || character == 0xFFFF;
    }

    /** Signs that turn the direction of the text behind them, so that it reads as something else. */
    private static boolean turnsText(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }
}

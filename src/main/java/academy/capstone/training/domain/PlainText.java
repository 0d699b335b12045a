package academy.capstone.training.domain;

import java.util.Optional;

/** What a text that people type may be: any script, no control characters, not longer than its field takes. */
public final class PlainText {

    /** Longest title, in characters. */
    public static final int TITLE = 200;
    /** Longest text of one line, in characters. */
    public static final int LINE = 300;
    /** Longest text of several lines, in characters. */
    public static final int TEXT = 4000;
    /** Longest name of a topic, in characters. */
    public static final int TOPIC = 100;

    private static final int SHOWN = 60;

    private PlainText() {}

    /**
     * What is wrong with a text, if anything.
     *
     * @param subject how the sentence begins, such as {@code The title}
     * @param limit longest text in characters as people count them (code points)
     */
    public static Optional<String> objection(String subject, String text, int limit) {
        int length = text.codePointCount(0, text.length());
        if (length > limit) {
            return Optional.of("%s has %,d characters; shorten it to %,d.".formatted(subject, length, limit));
        }
        if (text.codePoints().anyMatch(PlainText::unprintable)) {
            return Optional.of(subject + " contains a control character, which can't be shown; type it anew.");
        }
        return Optional.empty();
    }

    /** Enough of a text to recognise it in a sentence. */
    public static String shortened(String text) {
        String printable = text.codePoints()
                .filter(each -> !unprintable(each))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return printable.codePointCount(0, printable.length()) <= SHOWN
                ? printable
                : printable.substring(0, printable.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private static boolean unprintable(int character) {
        boolean lineOrTab = character == '\n' || character == '\r' || character == '\t';
        boolean halfOfAPair = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        // These turn the direction of the text behind them, so that it reads as something else.
        boolean turnsText = character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
        return halfOfAPair || turnsText || (Character.isISOControl(character) && !lineOrTab);
    }
}

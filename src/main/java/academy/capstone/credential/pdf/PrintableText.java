package academy.capstone.credential.pdf;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntPredicate;

/** Makes ready for print what people typed, and tells what cannot be printed. */
final class PrintableText {

    private static final int MOST_LETTERS_NAMED = 10;

    /** Keeps two Arabic letters of one word from joining; Persian names need it. */
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

    private PrintableText() {}

    /**
     * The text composed (NFC), with single blanks, without control characters and without pictographs that no font has.
     * Letters stay, whether a font has them or not: a name must not lose one silently.
     */
    static String of(String text, IntPredicate covered) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(each -> Character.isWhitespace(each) || Character.isSpaceChar(each) ? ' ' : each)
                .filter(each -> covered.test(each) && !isInvisible(each) || isPartOfWord(each))
                .forEach(kept::appendCodePoint);
        return kept.toString().replaceAll(" {2,}", " ").strip();
    }

    /** Letters, marks and digits of the text that no font has, at most ten. */
    static Set<String> unknownLetters(String text, IntPredicate covered) {
        Set<String> unknown = new LinkedHashSet<>();
        text.codePoints()
                .filter(each -> isPartOfWord(each) && !covered.test(each))
                .limit(MOST_LETTERS_NAMED)
                .forEach(each -> unknown.add(Character.toString(each)));
        return unknown;
    }

    private static boolean isPartOfWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK
                || Character.getType(codePoint) == Character.NON_SPACING_MARK && !isVariationSelector(codePoint);
    }

    private static boolean isVariationSelector(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }

    /** Controls, directions and the like: they would change what is seen without being seen. */
    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.FORMAT && codePoint != ZERO_WIDTH_NON_JOINER
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED;
    }
}

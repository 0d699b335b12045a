package academy.capstone.credential.pdf;

import academy.capstone.credential.application.UnprintableException;
import java.text.BreakIterator;
import java.util.Locale;

/** Finds the largest size in which a text fits into a box of the template. */
final class TextFit {

    /** Millimetres in a point. */
    private static final double POINT = 25.4 / 72;

    /** Part of a line that is counted on; the rest allows for rounding and for letters that join. */
    private static final double SAFE = 0.97;

    private TextFit() {}

    /**
     * A box of the template.
     *
     * @param millimetres its width
     * @param largest size of short texts, in points
     * @param smallest size that is still read easily, in points
     * @param height in millimetres
     * @param leading height of a line in relation to the size
     */
    record Box(Typeface typeface, double millimetres, double height, double largest, double smallest, double leading) {}

    /**
     * The size in points.
     *
     * @throws UnprintableException if the text does not even fit in the smallest size
     */
    static double size(FontSet fonts, String text, Box box) {
        for (double size = box.largest(); size >= box.smallest(); size -= 0.5) {
            double ems = box.millimetres() * SAFE / (size * POINT);
            if (lines(fonts, text, box.typeface(), ems) * size * POINT * box.leading() <= box.height()) {
                return size;
            }
        }
        throw new UnprintableException("A text of " + text.length() + " characters is too long to be printed.");
    }

    private static int lines(FontSet fonts, String text, Typeface typeface, double ems) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int lines = 1;
        double used = 0;
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String piece = text.substring(from, to);
            if (used > 0 && used + fonts.width(typeface, piece.stripTrailing()) > ems) {
                lines++;
                used = 0;
            }
            used += fonts.width(typeface, piece);
            // A word longer than a line is broken wherever the line ends.
            while (used > ems) {
                lines++;
                used -= ems;
            }
        }
        return lines;
    }
}

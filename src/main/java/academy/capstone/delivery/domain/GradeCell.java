package academy.capstone.delivery.domain;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads grades and counts that people or machines wrote into cells. */
public final class GradeCell {

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    private GradeCell() {}

    /**
     * A grade, 0 to 100 with two decimals at most; empty if the text is none.
     *
     * @param asMoodleWrites with a percent sign, or a decimal comma in other languages than English
     */
    static Optional<BigDecimal> read(String text, boolean asMoodleWrites) {
        String plain = asMoodleWrites ? text.replace("%", "").strip().replace(',', '.') : text;
        if (!plain.matches("[0-9]{1,3}(\\.[0-9]{1,10})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain))
                .filter(grade -> grade.compareTo(HIGHEST) <= 0)
                .filter(grade -> grade.stripTrailingZeros().scale() <= DECIMALS);
    }

    /** A grade that somebody types. */
    public static Optional<BigDecimal> read(String text) {
        return read(text, false);
    }

    /** A whole number from 0; empty if the text is none. */
    public static Optional<Integer> whole(String text) {
        return text.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** What is wrong with a text that is no grade, and how to mend it. */
    public static String fault(String text) {
        String shown = "\"" + FaultList.shorten(text) + "\" ";
        if (text.matches("[0-9]{1,3},[0-9]+")) {
            return shown + "has a decimal comma. Please write it with a point, such as " + text.replace(',', '.')
                    + "; a grade is 0 to 100.";
        }
        if (text.endsWith("%")) {
            return shown + "has a percent sign. Please leave the sign away; a grade is 0 to 100.";
        }
        if (text.matches("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}")) {
            return shown + "is a date. Please give the grade, a number from 0 to 100.";
        }
        return shown
                + "is not a grade. Please give a number from 0 to 100 with at most two decimals, or leave it empty if not graded.";
    }
}

package academy.capstone.workflow.form;

import academy.capstone.workflow.form.FormField.Limits;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What a number must be like. */
final class NumberRule {

    private static final Pattern NUMERAL = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,9})?");
    private static final BigDecimal LARGEST = new BigDecimal("999999999999999");

    private NumberRule() {}

    /** A {@code Long} if the number is whole, otherwise a {@code Double}. */
    static Object accept(FormField field, Object value) {
        BigDecimal number = number(field, value);
        checkRange(field, number);
        Integer decimals = field.limits().decimals();
        if (decimals != null && number.stripTrailingZeros().scale() > Math.max(decimals, 0)) {
            throw new FieldFault(
                    decimals == 0
                            ? "The field \"" + field.label() + "\" must be a whole number; please correct it."
                            : "The field \"" + field.label() + "\" takes " + decimals
                                    + " digits after the point at most; please round it.");
        }
        if (number.stripTrailingZeros().scale() <= 0) {
            return number.longValue();
        }
        return number.doubleValue();
    }

    private static BigDecimal number(FormField field, Object value) {
        boolean numeral = value instanceof String text
                && field.limits().numberAsText()
                && NUMERAL.matcher(text.strip()).matches();
        if (numeral) {
            return new BigDecimal(((String) value).strip());
        }
        boolean number = value instanceof Number && Double.isFinite(((Number) value).doubleValue());
        if (!number) {
            throw new FieldFault("The field \"" + field.label() + "\" must be a number; please correct it.");
        }
        return new BigDecimal(value.toString());
    }

    private static void checkRange(FormField field, BigDecimal number) {
        Limits limits = field.limits();
        if (limits.min() != null && number.compareTo(limits.min()) < 0) {
            throw new FieldFault("The field \"" + field.label() + "\" must be "
                    + limits.min().toPlainString() + " or more; please correct it.");
        }
        if (limits.max() != null && number.compareTo(limits.max()) > 0) {
            throw new FieldFault("The field \"" + field.label() + "\" must be "
                    + limits.max().toPlainString() + " or less; please correct it.");
        }
        if (number.abs().compareTo(LARGEST) > 0) {
            throw new FieldFault("The field \"" + field.label() + "\" is out of all range; please correct it.");
        }
    }
}

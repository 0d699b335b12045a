package academy.capstone.desk.web;

import academy.capstone.workflow.FormPart;
import academy.capstone.workflow.FormSheet;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a browser sent, as the form's check wants it: numbers as numbers, boxes as true or false, lists as lists. */
final class SentForm {

    private static final Pattern NUMERAL = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,9})?");

    private SentForm() {}

    /** The values of the form's fields; whatever else was sent is left out. */
    static Map<String, @Nullable Object> values(FormSheet sheet, Map<String, String[]> parameters) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (FormPart field : sheet.fields()) {
            String[] sent = parameters.getOrDefault(field.key(), new String[0]);
            values.put(field.key(), value(field, Arrays.asList(sent)));
        }
        return values;
    }

    private static @Nullable Object value(FormPart field, List<String> sent) {
        if (field.kind().isList()) {
            return sent.stream().filter(each -> !each.isEmpty()).toList();
        }
        if (field.kind() == FormPart.Kind.CHECKBOX) {
            return !sent.isEmpty();
        }
        String text = sent.isEmpty() ? "" : sent.get(0);
        if (text.isBlank()) {
            return null;
        }
        return field.kind() == FormPart.Kind.NUMBER ? number(text.strip()) : text;
    }

    /** What is no number stays as it was typed, so that the check names it and the page shows it again. */
    private static Object number(String text) {
        if (!NUMERAL.matcher(text).matches()) {
            return text;
        }
        BigDecimal number = new BigDecimal(text);
        return number.stripTrailingZeros().scale() <= 0 ? (Object) number.longValue() : (Object) number.doubleValue();
    }
}

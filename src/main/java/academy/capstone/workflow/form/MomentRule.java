package academy.capstone.workflow.form;

import academy.capstone.workflow.form.FormField.Moment;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalQueries;
import org.jspecify.annotations.Nullable;

/** What a date or time must be like. It stays the text that the form sent. */
final class MomentRule {

    private MomentRule() {}

    static String accept(FormField field, Object value, LocalDate today) {
        Moment moment = field.moment();
        if (moment == null || !(value instanceof String)) {
            throw new FieldFault("The field \"" + field.label() + "\" must be a " + example(moment) + ".");
        }
        String text = TextRule.clean(field, (String) value);
        if (text.isEmpty()) {
            return text;
        }
        LocalDate date = date(field, moment, text);
        if (moment.notPast() && date != null && date.isBefore(today)) {
            throw new FieldFault(
                    "The field \"" + field.label() + "\" lies in the past; please give a date from today on.");
        }
        return text;
    }

    private static @Nullable LocalDate date(FormField field, Moment moment, String text) {
        try {
            return formatOf(moment).parse(text).query(TemporalQueries.localDate());
        } catch (DateTimeException notOne) {
            throw new FieldFault("The field \"" + field.label() + "\" must be a " + example(moment) + ".");
        }
    }

    private static DateTimeFormatter formatOf(Moment moment) {
        return switch (moment.subtype()) {
            case "time" -> DateTimeFormatter.ISO_TIME;
            case "datetime" -> DateTimeFormatter.ISO_DATE_TIME;
            default -> DateTimeFormatter.ISO_LOCAL_DATE;
        };
    }

    private static String example(@Nullable Moment moment) {
        return switch (moment == null ? "date" : moment.subtype()) {
            case "time" -> "time, such as 09:30";
            case "datetime" -> "date with a time, such as 2027-03-01T09:30";
            default -> "date, such as 2027-03-01";
        };
    }
}

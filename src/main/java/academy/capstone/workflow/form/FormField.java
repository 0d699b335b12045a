package academy.capstone.workflow.form;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form, as its file describes it.
 *
 * @param key its name in submissions
 * @param label what the person reads beside it
 * @param hiddenIf FEEL conditions, its own and those of the groups around it; it is hidden if one of them holds
 * @param computed shown or computed by the form, so a submitted value is not taken over
 * @param allowed the values to choose from; empty if any will do
 * @param allowedExpression FEEL expression that yields the values to choose from
 */
record FormField(
        String key,
        String label,
        Kind kind,
        boolean required,
        boolean computed,
        List<String> hiddenIf,
        Limits limits,
        Optional<Set<String>> allowed,
        @Nullable String allowedExpression,
        @Nullable Moment moment) {

    /** What a field holds. */
    enum Kind {
        LINE("textfield"),
        TEXT("textarea"),
        NUMBER("number"),
        MOMENT("datetime"),
        BOX("checkbox"),
        ONE_OF("radio", "select"),
        SOME_OF("checklist", "taglist"),
        COMPUTED("expression");

        private final Set<String> components;

        Kind(String... components) {
            this.components = Set.of(components);
        }

        static Optional<Kind> of(String component) {
            return Arrays.stream(values())
                    .filter(each -> each.components.contains(component))
                    .findFirst();
        }
    }

    /**
     * Limits of a value; null if the form's file sets none.
     *
     * @param minLength in characters
     * @param maxLength in characters
     * @param decimals digits after the point
     * @param text what kind of text it must be, such as {@code email}
     * @param numberAsText the form sends the number as a text
     */
    record Limits(
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer decimals,
            @Nullable Pattern pattern,
            @Nullable String text,
            boolean numberAsText) {}

    /**
     * What a field for a date or time holds.
     *
     * @param subtype {@code date}, {@code time} or {@code datetime}
     * @param notPast refuses dates before today
     */
    record Moment(String subtype, boolean notPast) {}
}

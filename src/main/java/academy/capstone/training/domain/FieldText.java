package academy.capstone.training.domain;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes what stands in a field of the outline as people read it: labels, names, dates in words. */
final class FieldText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private static final Map<String, CodeList> CODES = Map.ofEntries(
            Map.entry("strategicGoal", CodeList.STRATEGIC_GOAL),
            Map.entry("priority", CodeList.PRIORITY),
            Map.entry("level", CodeList.LEVEL),
            Map.entry("languages", CodeList.LANGUAGE),
            Map.entry("objectives.bloomLevel", CodeList.BLOOM_LEVEL),
            Map.entry("assessments.kind", CodeList.ASSESSMENT_KIND),
            Map.entry("materials.origin", CodeList.MATERIAL_ORIGIN),
            Map.entry("registration", CodeList.REGISTRATION),
            Map.entry("fundingSource", CodeList.FUNDING_SOURCE),
            Map.entry("partners.role", CodeList.PARTNER_ROLE));

    private static final Set<String> PERCENT = Set.of("passMark", "attendanceRule", "assessments.weight");
    private static final Set<String> DATES = Set.of("start", "end", "sessions.start");
    private static final Set<String> ACCOUNTS = Set.of("proposedExperts", "instructors.user");

    private final UnaryOperator<String> nameOfPerson;

    /**
     * @param nameOfPerson the name for a user id
     */
    FieldText(UnaryOperator<String> nameOfPerson) {
        this.nameOfPerson = nameOfPerson;
    }

    /**
     * @param kind the path without the numbers of rows, such as {@code sessions.start}
     * @return empty text for nothing
     */
    String of(String kind, @Nullable Object content) {
        if (content == null) {
            return "";
        }
        if (content instanceof Boolean answer) {
            return answer ? "yes" : "no";
        }
        if (content instanceof BigDecimal || content instanceof Integer) {
            return NumberFormat.getInstance(Locale.ENGLISH).format(content) + (PERCENT.contains(kind) ? " %" : "");
        }
        String text = content.toString();
        CodeList codes = CODES.get(kind);
        if (codes != null) {
            return codes.label(text);
        }
        if (ACCOUNTS.contains(kind)) {
            return nameOfPerson.apply(text);
        }
        return DATES.contains(kind) ? date(text) : text;
    }

    /** True for free text; codes, dates, numbers and names are compared as a whole. */
    static boolean isProse(String kind, @Nullable Object content) {
        return content instanceof String
                && !CODES.containsKey(kind)
                && !DATES.contains(kind)
                && !ACCOUNTS.contains(kind);
    }

    private static String date(String text) {
        try {
            return text.contains("T") ? MOMENT.format(LocalDateTime.parse(text)) : DAY.format(LocalDate.parse(text));
        } catch (DateTimeException asItIs) {
            return text;
        }
    }
}

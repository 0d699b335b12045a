package academy.capstone.training.domain;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people call a field: {@code sessions[0].keyPoints} is "key points of session 1". */
public final class FieldName {

    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)](?:\\.(.+))?");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("start", "start date"),
            Map.entry("end", "end date"),
            Map.entry("dataProtection", "data-protection notice"),
            Map.entry("accessibility", "accessibility measures"),
            Map.entry("bloomLevel", "Bloom level"),
            Map.entry("user", "account"),
            Map.entry("live", "live or not"),
            Map.entry("fee.amount", "amount of the fee"),
            Map.entry("fee.currency", "currency of the fee"),
            Map.entry("conflict", "declaration on conflicts of interest"),
            Map.entry("logo", "use of the logo"),
            Map.entry("justification", "reason for the logo"),
            Map.entry("weight", "weight in percent"),
            Map.entry("questions", "number of questions"),
            Map.entry("shortCertificate", "certificate for a short training"),
            Map.entry("withinBudget", "declaration on the budget"),
            Map.entry("rightsCleared", "declaration on rights"));

    private static final Map<String, String> ROWS = Map.of(
            "objectives", "objective",
            "sessions", "session",
            "assessments", "assessment",
            "materials", "material",
            "instructors", "instructor",
            "partners", "partner",
            "proposedExperts", "proposed expert",
            "mandateReferences", "mandate reference",
            "languages", "language",
            "topics", "topic");

    private FieldName() {}

    /** The name without an article, as in the middle of a sentence. */
    public static String of(String path) {
        Matcher row = ROW.matcher(path);
        if (!row.matches()) {
            return NAMES.getOrDefault(path, words(path));
        }
        String place = ROWS.getOrDefault(row.group(1), row.group(1)) + " " + (Integer.parseInt(row.group(2)) + 1);
        return row.group(3) == null ? place : inRow(row.group(3)) + " of " + place;
    }

    /** The name of a field of a row, without the row. */
    static String inRow(String field) {
        return field.equals("start") ? "date and time" : NAMES.getOrDefault(field, words(field));
    }

    private static String words(String field) {
        return field.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}

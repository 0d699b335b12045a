package academy.capstone.desk.application;

import academy.capstone.workflow.Fault;
import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a draft may hold: fields of its form with plain values. Whether they are right is asked when they are submitted. */
final class DraftedFields {

    /** Longest text of one field, in characters; longer than any form takes, so that too long a text can be shortened later. */
    private static final int LONGEST_TEXT = 20_000;

    private static final int MOST_CHOICES = 500;

    private DraftedFields() {}

    /**
     * The values to keep; what is empty is left out.
     *
     * @throws Refusal with every fault
     */
    static Map<String, Object> accept(Map<String, @Nullable Object> values, Set<String> fields) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Object> kept = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (!fields.contains(name)) {
                String shown = name.length() <= 60 ? name : name.substring(0, 60) + "…";
                faults.add(new Fault(shown, "The form has no field \"" + shown + "\"."));
            } else if (value != null && !isEmpty(value)) {
                fault(name, value)
                        .ifPresentOrElse(
                                sentence -> faults.add(new Fault(name, sentence)), () -> kept.put(name, value));
            }
        });
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return kept;
    }

    private static boolean isEmpty(Object value) {
        return "".equals(value) || value instanceof List<?> list && list.isEmpty();
    }

    private static Optional<String> fault(String name, Object value) {
        String label = "The field \"" + name + "\"";
        if (value instanceof Boolean || value instanceof Number) {
            return Optional.empty();
        }
        if (value instanceof String text) {
            return PlainText.fault(label, text, LONGEST_TEXT);
        }
        if (value instanceof List<?> list
                && list.size() <= MOST_CHOICES
                && list.stream().allMatch(each -> each instanceof String)) {
            return list.stream()
                    .flatMap(each -> PlainText.fault(label, each.toString(), PlainText.LINE).stream())
                    .findFirst();
        }
        return Optional.of(label + " takes a text, a number, true or false, or a list of texts.");
    }
}

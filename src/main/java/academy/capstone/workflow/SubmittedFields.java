package academy.capstone.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a form as somebody submitted them, already checked against the form's own file: required ones are there,
 * lengths, ranges, patterns and allowed values hold, and no foreign field is among them. Values are {@code String}
 * (stripped, never empty), {@code Long}, {@code Double}, {@code Boolean} or {@code List<String>}; what was left empty is absent.
 */
public record SubmittedFields(Map<String, Object> values) {

    public SubmittedFields {
        values = Map.copyOf(values);
    }

    /** A text field that the form requires. */
    public String text(String name) {
        return optionalText(name)
                .orElseThrow(() -> Refusal.invalid(name, "Please fill in the field \"" + name + "\"."));
    }

    public Optional<String> optionalText(String name) {
        return Optional.ofNullable(values.get(name)).map(Object::toString);
    }

    public Optional<Integer> integer(String name) {
        return Optional.ofNullable(values.get(name)).map(Number.class::cast).map(Number::intValue);
    }

    /** True only if the box was ticked. */
    public boolean ticked(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** A checklist or tag list; empty if nothing was chosen. */
    public List<String> list(String name) {
        Object value = values.get(name);
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }
}

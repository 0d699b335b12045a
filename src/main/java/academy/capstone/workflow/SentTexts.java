package academy.capstone.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The fields of a JSON object that stands for a form: each is one text, number or word. */
public final class SentTexts {

    private SentTexts() {}

    /**
     * The texts by field; null is an empty one.
     *
     * @throws Refusal if a field holds a list or an object
     */
    public static Map<String, String> of(Map<String, Object> body) {
        Map<String, String> texts = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        body.forEach((field, value) -> {
            if (value instanceof Map<?, ?> || value instanceof Collection<?>) {
                faults.add(new Fault(
                        field, "Please give one text or number for \"" + field + "\", not a list or an object."));
            }
            texts.put(field, Objects.toString(value, ""));
        });
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return texts;
    }
}

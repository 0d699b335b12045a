package academy.capstone.desk.application;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed into a form and not submitted yet.
 *
 * @param version counted from 1; 0 if there is no draft
 * @param values by field: texts, numbers, truth values, lists of texts
 * @param savedAt null if there is no draft
 */
public record Draft(
        int version, Map<String, Object> values, @Nullable Instant savedAt) {

    /** No draft. */
    public static final Draft NONE = new Draft(0, Map.of(), null);

    public Draft {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}

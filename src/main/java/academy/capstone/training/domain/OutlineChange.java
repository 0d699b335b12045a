package academy.capstone.training.domain;

import academy.capstone.training.Outline;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field that differs between two versions of an outline.
 *
 * @param name what people call the field
 * @param before empty text if the field was not there
 * @param after empty text if it is there no longer
 */
public record OutlineChange(String name, String before, String after) {

    /** The fields that differ, in the order of the outline. */
    public static List<OutlineChange> between(Outline earlier, Outline later) {
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        collect(earlier, "", before);
        collect(later, "", after);
        Set<String> paths = new LinkedHashSet<>(after.keySet());
        paths.addAll(before.keySet());
        List<OutlineChange> changes = new ArrayList<>();
        for (String path : paths) {
            String was = before.getOrDefault(path, "");
            String is = after.getOrDefault(path, "");
            if (!was.equals(is)) {
                changes.add(new OutlineChange(FieldName.of(path), was, is));
            }
        }
        return changes;
    }

    private static void collect(@Nullable Object part, String path, Map<String, String> texts) {
        if (part instanceof Record fields) {
            for (RecordComponent component : fields.getClass().getRecordComponents()) {
                String field = component.getName();
                collect(content(component, fields), path.isEmpty() ? field : path + "." + field, texts);
            }
        } else if (part instanceof List<?> list) {
            for (int index = 0; index < list.size(); index++) {
                collect(list.get(index), path + "[" + index + "]", texts);
            }
        } else if (part != null) {
            texts.put(path, text(part));
        }
    }

    private static String text(Object part) {
        if (part instanceof Boolean answer) {
            return answer ? "yes" : "no";
        }
        return part instanceof BigDecimal number ? number.toPlainString() : part.toString();
    }

    private static @Nullable Object content(RecordComponent component, Record fields) {
        try {
            return component.getAccessor().invoke(fields);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A record whose parts can't be read: " + fields.getClass(), impossible);
        }
    }
}

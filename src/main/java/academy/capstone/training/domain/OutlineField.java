package academy.capstone.training.domain;

import academy.capstone.training.Outline;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an outline by the paths of its fields, such as {@code fee.amount} and {@code sessions[0].keyPoints}. */
public final class OutlineField {

    private static final Pattern STEP = Pattern.compile("([a-zA-Z]+)(?:\\[(\\d{1,4})])?");

    private OutlineField() {}

    /**
     * What people call a field, or nothing if an outline like this one has no such field. A field that is not filled in
     * counts, a row that is not there doesn't.
     */
    public static Optional<String> labelOf(Outline outline, String path) {
        return exists(outline, path) ? Optional.of(sentenceCase(FieldName.of(path))) : Optional.empty();
    }

    /** The parts of a record by name, in their order; empty ones too. */
    static Map<String, @Nullable Object> parts(Record row) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            parts.put(component.getName(), content(component, row));
        }
        return parts;
    }

    /** What stands at a path without rows; null if nothing does. */
    static @Nullable Object at(Outline outline, String path) {
        Object here = outline;
        for (String step : path.split("\\.")) {
            here = here instanceof Record part ? parts(part).get(step) : null;
        }
        return here;
    }

    static String sentenceCase(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static boolean exists(Outline outline, String path) {
        if (path.isEmpty() || path.endsWith(".")) {
            return false;
        }
        Class<?> type = Outline.class;
        Object here = outline;
        for (String step : path.split("\\.")) {
            Matcher parts = STEP.matcher(step);
            Optional<RecordComponent> component = parts.matches() ? component(type, parts.group(1)) : Optional.empty();
            if (component.isEmpty()) {
                return false;
            }
            Object found = here instanceof Record row ? content(component.get(), row) : null;
            boolean row = parts.group(2) != null;
            if (row && !(found instanceof List<?> list && Integer.parseInt(parts.group(2)) < list.size())) {
                return false;
            }
            here = row && found instanceof List<?> list ? list.get(Integer.parseInt(parts.group(2))) : found;
            type = row ? element(component.get()) : component.get().getType();
        }
        return true;
    }

    private static Optional<RecordComponent> component(Class<?> type, String name) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(each -> each.getName().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    private static Class<?> element(RecordComponent list) {
        return list.getGenericType() instanceof ParameterizedType type
                        && type.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : Object.class;
    }

    private static @Nullable Object content(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A record whose parts can't be read: " + row.getClass(), impossible);
        }
    }
}

package academy.capstone.training.application;

import academy.capstone.workflow.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record from JSON and names every field that is unknown or of a wrong type, instead of stopping at the first as
 * a data binder does. What is at fault is left out of the record. Blank texts count as absent.
 */
final class RecordReader {

    /** Beyond this, comparing and adding numbers such as 1e999999999 costs more than any outline is worth. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000L);

    private static final int MOST_DECIMALS = 2;
    private static final int MOST_ROWS = 200;

    private final List<Fault> faults = new ArrayList<>();

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    <T extends Record> @Nullable T read(Class<T> type, JsonNode node, String path) {
        if (!node.isObject()) {
            fault(path, "must be an object with named fields");
            return path.isEmpty() ? null : read(type, JsonNodeFactory.instance.objectNode(), path);
        }
        RecordComponent[] components = type.getRecordComponents();
        nameUnknown(node, components, path);
        Object[] parts = Arrays.stream(components)
                .map(component ->
                        part(component.getGenericType(), node.get(component.getName()), join(path, component)))
                .toArray();
        return create(type, components, parts);
    }

    private void nameUnknown(JsonNode node, RecordComponent[] components, String path) {
        Set<String> known =
                Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
                faults.add(new Fault(
                        path.isEmpty() ? shown : path + "." + shown,
                        "There is no field \"" + shown + "\"; leave it out or correct its name."));
            }
        });
    }

    private @Nullable Object part(Type type, @Nullable JsonNode node, String path) {
        if (type instanceof ParameterizedType list) {
            return list(list.getActualTypeArguments()[0], node, path);
        }
        if (node == null || node.isNull()) {
            return null;
        }
        if (type == String.class) {
            return text(node, path);
        }
        if (type == Boolean.class) {
            return expect(node.isBoolean(), path, "must be true or false") ? node.booleanValue() : null;
        }
        if (type == Integer.class || type == BigDecimal.class) {
            return number(type, node, path);
        }
        return read(((Class<?>) type).asSubclass(Record.class), node, path);
    }

    private List<?> list(Type element, @Nullable JsonNode node, String path) {
        if (node == null || node.isNull()) {
            return List.of();
        }
        if (!expect(node.isArray(), path, "must be a list")
                || !expect(node.size() <= MOST_ROWS, path, "has more than " + MOST_ROWS + " entries")) {
            return List.of();
        }
        List<Object> read = new ArrayList<>();
        for (int index = 0; index < node.size(); index++) {
            JsonNode entry = node.get(index);
            boolean given = expect(!entry.isNull(), path + "[" + index + "]", "is empty; take it out of the list");
            Object part = given ? part(element, entry, path + "[" + index + "]") : null;
            if (part != null) {
                read.add(part);
            }
        }
        return read;
    }

    private @Nullable String text(JsonNode node, String path) {
        if (!expect(node.isTextual(), path, "must be a text")) {
            return null;
        }
        String stripped = node.textValue().strip();
        return stripped.isEmpty() ? null : stripped;
    }

    private @Nullable Object number(Type type, JsonNode node, String path) {
        if (!expect(node.isNumber(), path, "must be a number")) {
            return null;
        }
        BigDecimal number = node.decimalValue();
        if (!expect(number.precision() - number.scale() <= LARGEST.precision(), path, "is too large a number")
                || !expect(number.abs().compareTo(LARGEST) <= 0, path, "is too large a number")) {
            return null;
        }
        int decimals = Math.max(number.stripTrailingZeros().scale(), 0);
        if (type == Integer.class) {
            return expect(decimals == 0, path, "must be a whole number") ? (Object) number.intValue() : null;
        }
        return expect(decimals <= MOST_DECIMALS, path, "has more than " + MOST_DECIMALS + " decimals")
                ? plain(number)
                : null;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private boolean expect(boolean fits, String path, String sentence) {
        if (!fits) {
            fault(path, sentence);
        }
        return fits;
    }

    private void fault(String path, String sentence) {
        String subject = path.isEmpty() ? "The outline" : "The field \"" + path + "\"";
        faults.add(new Fault(path, subject + " " + sentence + "."));
    }

    private static String join(String path, RecordComponent component) {
        return path.isEmpty() ? component.getName() : path + "." + component.getName();
    }

    private static <T extends Record> T create(Class<T> type, RecordComponent[] components, Object[] parts) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(parts);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A record without its canonical constructor: " + type, impossible);
        }
    }
}

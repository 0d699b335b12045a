package academy.capstone.workflow.form;

import academy.capstone.workflow.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the engine was sent into plain values: texts, numbers, truth values and lists of them. Nothing is turned
 * into an object of a class that the sender names.
 */
class SubmittedValues {

    private final ObjectMapper json = new ObjectMapper();

    /** The plain values by name; null for what was left empty. Values of other types are added to the faults. */
    Map<String, @Nullable Object> plain(VariableMap submitted, List<Fault> faults) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String name : submitted.keySet()) {
            try {
                values.put(name, plain(submitted.getValueTyped(name)));
            } catch (IllegalArgumentException | IOException notPlain) {
                faults.add(new Fault(
                        name,
                        "The field \"" + shortened(name)
                                + "\" holds a value of a type that a form cannot send; send a text, a number, true or"
                                + " false, or a list of texts."));
            }
        }
        return values;
    }

    private @Nullable Object plain(@Nullable TypedValue typed) throws IOException {
        if (typed instanceof SerializableValue serialized && !isPlainList(serialized)) {
            return ofJson(serialized);
        }
        if (typed != null && typed.getValue() instanceof SpinJsonNode node) {
            return plainNode(json.readTree(node.toString()));
        }
        return typed == null ? null : plainValue(typed.getValue());
    }

    private static boolean isPlainList(SerializableValue value) {
        return value.isDeserialized() && value.getValue() instanceof Collection<?>;
    }

    private @Nullable Object ofJson(SerializableValue serialized) throws IOException {
        boolean isJson = serialized.getType() != null
                && "json".equals(serialized.getType().getName());
        if (!isJson) {
            throw new IllegalArgumentException("not JSON");
        }
        String text =
                serialized.isDeserialized() ? String.valueOf(serialized.getValue()) : serialized.getValueSerialized();
        return text == null ? null : plainNode(json.readTree(text));
    }

    private static @Nullable Object plainNode(JsonNode node) {
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            for (JsonNode each : node) {
                Object element = plainNode(each);
                if (element == null || element instanceof List<?>) {
                    throw new IllegalArgumentException("nested");
                }
                list.add(element);
            }
            return list;
        }
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (node.isTextual()) {
            return node.textValue();
        }
        if (node.isNumber()) {
            return node.numberValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        throw new IllegalArgumentException("object");
    }

    private static @Nullable Object plainValue(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Date date) {
            return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC).toString();
        }
        if (value instanceof Collection<?> collection) {
            List<Object> list = new ArrayList<>();
            for (Object each : collection) {
                if (!(each instanceof String || each instanceof Number || each instanceof Boolean)) {
                    throw new IllegalArgumentException("nested");
                }
                list.add(each);
            }
            return list;
        }
        throw new IllegalArgumentException("object");
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }
}

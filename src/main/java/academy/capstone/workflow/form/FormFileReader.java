package academy.capstone.workflow.form;

import academy.capstone.workflow.form.FormField.Kind;
import academy.capstone.workflow.form.FormField.Limits;
import academy.capstone.workflow.form.FormField.Moment;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads form files (form-js, schema version 16). */
class FormFileReader {

    private static final Set<String> DISPLAYED_ONLY =
            Set.of("text", "html", "image", "table", "iframe", "separator", "spacer", "button");

    private static final Pattern NUMERAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    private final ObjectMapper json = new ObjectMapper();

    /**
     * @throws IllegalStateException if the file has a component that Tasklist does not know or must not be used
     */
    FormFile read(byte[] content) {
        try {
            JsonNode form = json.readTree(content);
            List<FormField> fields = new ArrayList<>();
            readComponents(form.path("components"), List.of(), fields);
            return new FormFile(form.path("id").asText(), fields);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void readComponents(JsonNode components, List<String> hiddenIf, List<FormField> fields) {
        for (JsonNode component : components) {
            String type = component.path("type").asText();
            List<String> conditions = with(hiddenIf, condition(component));
            if (type.equals("group")) {
                readComponents(component.path("components"), conditions, fields);
            } else if (!DISPLAYED_ONLY.contains(type)) {
                fields.add(field(component, type, conditions));
            }
        }
    }

    private static FormField field(JsonNode component, String type, List<String> hiddenIf) {
        Kind kind = Kind.of(type)
                .orElseThrow(() -> new IllegalStateException("The form component \"" + type + "\" is not supported."));
        JsonNode validate = component.path("validate");
        return new FormField(
                component.path("key").asText(),
                label(component),
                kind,
                validate.path("required").asBoolean(),
                kind == Kind.COMPUTED
                        || component.path("disabled").asBoolean()
                        || component.path("readonly").asBoolean(),
                hiddenIf,
                limits(component, validate),
                allowed(component),
                text(component, "valuesExpression"),
                kind == Kind.MOMENT ? moment(component) : null);
    }

    private static Limits limits(JsonNode component, JsonNode validate) {
        String pattern = text(validate, "pattern");
        return new Limits(
                integer(validate, "minLength"),
                integer(validate, "maxLength"),
                decimal(validate, "min"),
                decimal(validate, "max"),
                integer(component, "decimalDigits"),
                pattern == null ? null : Pattern.compile(pattern),
                text(validate, "validationType"),
                component.path("serializeToString").asBoolean());
    }

    private static Moment moment(JsonNode component) {
        return new Moment(
                component.path("subtype").asText("date"),
                component.path("disallowPassedDates").asBoolean());
    }

    private static Optional<Set<String>> allowed(JsonNode component) {
        if (!component.path("values").isArray()) {
            return Optional.empty();
        }
        Set<String> values = new LinkedHashSet<>();
        component.path("values").forEach(each -> values.add(each.path("value").asText()));
        return Optional.of(values);
    }

    private static String label(JsonNode component) {
        String label =
                component.path("label").asText(component.path("dateLabel").asText(""));
        return label.isBlank() || label.startsWith("=") ? component.path("key").asText() : label;
    }

    private static @Nullable String condition(JsonNode component) {
        return text(component.path("conditional"), "hide");
    }

    private static List<String> with(List<String> conditions, @Nullable String addition) {
        if (addition == null) {
            return conditions;
        }
        List<String> extended = new ArrayList<>(conditions);
        extended.add(addition);
        return extended;
    }

    private static @Nullable String text(JsonNode node, String name) {
        String text = node.path(name).asText("");
        return text.isBlank() ? null : text;
    }

    private static @Nullable Integer integer(JsonNode node, String name) {
        return node.path(name).isNumber() ? Integer.valueOf(node.path(name).intValue()) : null;
    }

    private static @Nullable BigDecimal decimal(JsonNode node, String name) {
        JsonNode number = node.path(name);
        if (number.isTextual() && NUMERAL.matcher(number.textValue()).matches()) {
            return new BigDecimal(number.textValue());
        }
        return number.isNumber() ? number.decimalValue() : null;
    }
}

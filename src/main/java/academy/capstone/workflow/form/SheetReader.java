package academy.capstone.workflow.form;

import academy.capstone.workflow.FormPart;
import academy.capstone.workflow.FormPart.Choice;
import academy.capstone.workflow.FormPart.Kind;
import academy.capstone.workflow.FormPart.Limits;
import academy.capstone.workflow.FormSheet;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads from form files (form-js, schema version 16) what a page shows; {@link FormFileReader} reads what is checked. */
class SheetReader {

    private final ObjectMapper json = new ObjectMapper();
    private final Feel feel;

    SheetReader(Feel feel) {
        this.feel = feel;
    }

    /**
     * @param facts what expressions in texts and choices may name
     */
    FormSheet read(String form, byte[] content, Map<String, @Nullable Object> facts) {
        try {
            return new FormSheet(form, parts(json.readTree(content).path("components"), facts));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<FormPart> parts(JsonNode components, Map<String, @Nullable Object> facts) {
        List<FormPart> parts = new ArrayList<>();
        for (JsonNode component : components) {
            kind(component).ifPresent(kind -> parts.add(part(kind, component, facts)));
        }
        return parts;
    }

    /** Pictures, frames, tables and buttons are for Tasklist alone; nobody needs them to fill in a form. */
    private static Optional<Kind> kind(JsonNode component) {
        String type = component.path("type").asText();
        return switch (type) {
            case "html" -> Optional.of(Kind.TEXT);
            case "datetime" ->
                Optional.of(
                        Kind.valueOf(component.path("subtype").asText("date").toUpperCase(Locale.ROOT)));
            case "text", "separator", "group", "textfield", "textarea", "number" ->
                Optional.of(Kind.valueOf(type.toUpperCase(Locale.ROOT)));
            case "checkbox", "checklist", "radio", "select", "taglist" ->
                Optional.of(Kind.valueOf(type.toUpperCase(Locale.ROOT)));
            default -> Optional.empty();
        };
    }

    private FormPart part(Kind kind, JsonNode component, Map<String, @Nullable Object> facts) {
        String hide = component.path("conditional").path("hide").asText("");
        return new FormPart(
                kind,
                component.path("id").asText(),
                component.path("key").asText(""),
                evaluated(
                        component
                                .path("label")
                                .asText(component.path("dateLabel").asText("")),
                        facts),
                text(component, facts),
                component.path("validate").path("required").asBoolean(),
                component.path("disabled").asBoolean()
                        || component.path("readonly").asBoolean(),
                hide.isBlank() ? null : hide,
                choices(component, facts),
                kind.isField() ? limits(component) : Limits.NONE,
                parts(component.path("components"), facts));
    }

    private String text(JsonNode component, Map<String, @Nullable Object> facts) {
        String html = component.path("content").asText("").replaceAll("<[^>]*>", " ");
        String text =
                component.path("text").asText(component.path("description").asText(html));
        return evaluated(text, facts);
    }

    private String evaluated(String text, Map<String, @Nullable Object> facts) {
        return text.startsWith("=") ? feel.text(text, facts) : text;
    }

    private List<Choice> choices(JsonNode component, Map<String, @Nullable Object> facts) {
        List<Choice> choices = new ArrayList<>();
        String expression = component.path("valuesExpression").asText("");
        if (!expression.isBlank()) {
            feel.choices(expression, facts)
                    .ifPresent(offered -> offered.forEach(each -> choices.add(new Choice(each, each))));
        }
        component
                .path("values")
                .forEach(each -> choices.add(new Choice(
                        each.path("value").asText(),
                        each.path("label").asText(each.path("value").asText()))));
        return choices;
    }

    private static Limits limits(JsonNode component) {
        JsonNode validate = component.path("validate");
        return new Limits(
                validate.path("maxLength").isNumber()
                        ? Integer.valueOf(validate.path("maxLength").intValue())
                        : null,
                optional(validate.path("min")),
                optional(validate.path("max")),
                component.path("increment").asText(""),
                validate.path("validationType").asText(""));
    }

    private static Optional<String> optional(JsonNode number) {
        return number.isMissingNode() || number.isNull() ? Optional.empty() : Optional.of(number.asText());
    }
}

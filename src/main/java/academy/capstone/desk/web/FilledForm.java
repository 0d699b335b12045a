package academy.capstone.desk.web;

import academy.capstone.workflow.Fault;
import academy.capstone.workflow.FormPart;
import academy.capstone.workflow.FormSheet;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as the page shows it: its parts, the values in its fields, and the faults at them.
 *
 * @param values by field, as typed or drafted
 */
public record FilledForm(FormSheet sheet, Map<String, ? extends @Nullable Object> values, List<Fault> faults) {

    private static final int SHOWN = 300;

    /** The parts of the form without its facts, which the page shows elsewhere. */
    public List<FormPart> parts() {
        return sheet.parts().stream().filter(part -> !isFacts(part)).toList();
    }

    /** What the form says of the training, as HTML; empty text if nothing. */
    public String facts() {
        return sheet.parts().stream()
                .filter(FilledForm::isFacts)
                .map(part -> Markdown.html(part.text()))
                .findFirst()
                .orElse("");
    }

    /** The value of a field as text; empty text if it has none. */
    public String text(FormPart part) {
        Object value = values.get(part.key());
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : value.toString();
    }

    public boolean isChosen(FormPart part, String choice) {
        Object value = values.get(part.key());
        if (value instanceof List<?> several) {
            return several.contains(choice);
        }
        return value != null && value.toString().equals(choice);
    }

    public boolean isTicked(FormPart part) {
        return Boolean.TRUE.equals(values.get(part.key()));
    }

    public List<String> faultsOf(FormPart part) {
        return faults.stream()
                .filter(fault -> fault.field().equals(part.key()))
                .map(Fault::message)
                .toList();
    }

    /** True if the fault can be linked to a field of this form. */
    public boolean hasField(Fault fault) {
        return sheet.field(fault.field()).isPresent();
    }

    /** Ids of what describes a field, for {@code aria-describedby}; null if nothing does. */
    public @Nullable String describedBy(FormPart part) {
        String ids = (part.text().isBlank() ? "" : "hint-" + part.key())
                + (faultsOf(part).isEmpty() ? "" : " fault-" + part.key());
        return ids.isBlank() ? null : ids.strip();
    }

    /** The FEEL condition under which a part does not matter, without its sign of equality; null if it always does. */
    public @Nullable String hideIf(FormPart part) {
        String condition = part.hideIf();
        return condition == null ? null : condition.replaceFirst("^\\s*=", "");
    }

    public String html(FormPart part) {
        return Markdown.html(part.text());
    }

    public String hint(FormPart part) {
        return Markdown.inline(part.text());
    }

    /** What was filled in, by label, in the words of the form. */
    Map<String, String> summary() {
        Map<String, String> summary = new LinkedHashMap<>();
        for (FormPart field : sheet.fields()) {
            String said = said(field);
            if (!said.isBlank()) {
                summary.put(field.label(), said.length() <= SHOWN ? said : said.substring(0, SHOWN) + "…");
            }
        }
        return summary;
    }

    private String said(FormPart field) {
        if (field.kind() == FormPart.Kind.CHECKBOX) {
            return isTicked(field) ? "yes" : "";
        }
        if (field.choices().isEmpty()) {
            return text(field);
        }
        return String.join(
                ", ",
                field.choices().stream()
                        .filter(choice -> isChosen(field, choice.value()))
                        .map(FormPart.Choice::label)
                        .toList());
    }

    private static boolean isFacts(FormPart part) {
        return part.kind() == FormPart.Kind.TEXT && "Facts".equals(part.id());
    }
}

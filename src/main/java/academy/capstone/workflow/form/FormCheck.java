package academy.capstone.workflow.form;

import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.SubmittedFields;
import academy.capstone.workflow.form.FormField.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks a submission against the form's own file, as the browser should have done, and says every fault at once.
 */
@Component
class FormCheck {

    private final Feel feel;
    private final Clock clock;

    FormCheck(Feel feel, Clock clock) {
        this.feel = feel;
        this.clock = clock;
    }

    /**
     * @param submitted plain values by field; null for what was left empty
     * @param faults those that are known already; more are added
     * @param process what the form's conditions may ask of the process
     * @throws Refusal with every fault
     */
    SubmittedFields check(
            FormFile form,
            Map<String, @Nullable Object> submitted,
            List<Fault> faults,
            Map<String, ? extends @Nullable Object> process) {
        refuseForeign(form, submitted.keySet(), faults);
        Map<String, @Nullable Object> facts = facts(form, submitted, process);
        Map<String, Object> accepted = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            boolean known = faults.stream().anyMatch(fault -> fault.field().equals(field.key()));
            if (!known && !field.computed() && !isHidden(field, facts)) {
                accept(field, submitted.get(field.key()), facts, accepted, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new SubmittedFields(accepted);
    }

    private static void refuseForeign(FormFile form, Set<String> submitted, List<Fault> faults) {
        Set<String> keys = form.keys();
        for (String name : submitted) {
            if (!keys.contains(name)) {
                String shown = name.length() <= 60 ? name : name.substring(0, 60) + "…";
                faults.add(new Fault(
                        shown, "The form has no field \"" + shown + "\"; please send only the fields of the form."));
            }
        }
    }

    private static Map<String, @Nullable Object> facts(
            FormFile form, Map<String, @Nullable Object> submitted, Map<String, ? extends @Nullable Object> process) {
        Map<String, @Nullable Object> facts = new HashMap<>(process);
        form.keys().forEach(key -> facts.put(key, submitted.get(key)));
        return facts;
    }

    private boolean isHidden(FormField field, Map<String, @Nullable Object> facts) {
        return field.hiddenIf().stream().anyMatch(condition -> feel.holds(condition, facts));
    }

    private void accept(
            FormField field,
            @Nullable Object value,
            Map<String, @Nullable Object> facts,
            Map<String, Object> accepted,
            List<Fault> faults) {
        try {
            Object clean = value == null ? null : clean(field, value, facts);
            if (clean != null && !isEmpty(field, clean)) {
                accepted.put(field.key(), clean);
            } else if (field.required()) {
                faults.add(new Fault(field.key(), "Please fill in the field \"" + field.label() + "\"."));
            }
        } catch (FieldFault fault) {
            faults.add(new Fault(field.key(), String.valueOf(fault.getMessage())));
        }
    }

    private Object clean(FormField field, Object value, Map<String, @Nullable Object> facts) {
        return switch (field.kind()) {
            case LINE, TEXT -> TextRule.accept(field, text(field, value));
            case NUMBER -> "".equals(value) ? "" : NumberRule.accept(field, value);
            case MOMENT -> MomentRule.accept(field, value, LocalDate.now(clock));
            case BOX -> ticked(field, value);
            case ONE_OF -> ChoiceRule.one(field, value, allowed(field, facts));
            case SOME_OF -> ChoiceRule.some(field, value, allowed(field, facts));
            case COMPUTED -> value;
        };
    }

    private Optional<Set<String>> allowed(FormField field, Map<String, @Nullable Object> facts) {
        String expression = field.allowedExpression();
        return expression == null ? field.allowed() : feel.choices(expression, facts);
    }

    private static String text(FormField field, Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new FieldFault("The field \"" + field.label() + "\" must be a text; please correct it.");
    }

    private static Boolean ticked(FormField field, Object value) {
        if (value instanceof Boolean ticked) {
            return ticked;
        }
        throw new FieldFault("The field \"" + field.label() + "\" must be true or false; please correct it.");
    }

    /** As in the browser, a box that must be ticked is not filled in by saying that it is not. */
    private static boolean isEmpty(FormField field, Object value) {
        boolean emptyList = value instanceof List<?> list && list.isEmpty();
        boolean unticked = field.kind() == Kind.BOX && field.required() && Boolean.FALSE.equals(value);
        return emptyList || unticked || "".equals(value);
    }

    /** Where faults are collected. */
    static List<Fault> noFaults() {
        return new ArrayList<>();
    }
}

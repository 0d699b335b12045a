package academy.capstone.workflow.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a choice must be like. */
final class ChoiceRule {

    private static final int MOST_CHOICES = 500;

    private ChoiceRule() {}

    private static final ObjectMapper JSON = new ObjectMapper();

    static String one(FormField field, Object value, Optional<Set<String>> allowed) {
        if (value instanceof List<?>) {
            throw new FieldFault("The field \"" + field.label() + "\" takes one choice only; please choose one.");
        }
        String choice = TextRule.clean(field, value.toString());
        checkAllowed(field, choice, allowed);
        return choice;
    }

    static List<String> some(FormField field, Object value, Optional<Set<String>> allowed) {
        List<?> list = value instanceof List<?> sent ? sent : ofText(field, value.toString());
        if (list.size() > MOST_CHOICES) {
            throw new FieldFault("The field \"" + field.label() + "\" takes " + MOST_CHOICES
                    + " choices at most; please choose fewer.");
        }
        List<String> choices = new ArrayList<>();
        for (Object each : list) {
            String choice = TextRule.clean(field, each.toString());
            checkAllowed(field, choice, allowed);
            if (!choices.contains(choice)) {
                choices.add(choice);
            }
        }
        return List.copyOf(choices);
    }

    /** Scripts send a list as the text of a JSON array, or a single choice as it is. */
    private static List<?> ofText(FormField field, String text) {
        if (!text.strip().startsWith("[")) {
            return List.of(text);
        }
        try {
            return JSON.readerForListOf(String.class).readValue(text);
        } catch (JsonProcessingException notAList) {
            throw new FieldFault("The field \"" + field.label()
                    + "\" takes a list of choices; please send it as a list, such as [\"en\"].");
        }
    }

    private static void checkAllowed(FormField field, String choice, Optional<Set<String>> allowed) {
        if (choice.length() > TextRule.LONGEST_LINE) {
            throw new FieldFault(
                    "The field \"" + field.label() + "\" is too long; please choose one of the values offered.");
        }
        if (allowed.isPresent() && !choice.isEmpty() && !allowed.get().contains(choice)) {
            throw new FieldFault("The field \"" + field.label() + "\" does not offer the value \"" + shortened(choice)
                    + "\"; please choose one of: " + listed(allowed.get()) + ".");
        }
    }

    private static String listed(Set<String> allowed) {
        int shown = 12;
        String listed = String.join(", ", allowed.stream().limit(shown).toList());
        return allowed.size() > shown ? listed + " …" : listed;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}

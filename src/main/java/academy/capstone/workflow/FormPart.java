package academy.capstone.workflow;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One component of a form, as its file describes it.
 *
 * @param id id of the component, unique in its form
 * @param key name of the field in submissions; empty text for what is only shown
 * @param label what stands beside the field, or above a group
 * @param text Markdown of a {@code TEXT}, description of a field or group; empty text if none
 * @param readOnly shown, but not taken over when submitted
 * @param hideIf FEEL condition under which it does not matter; null if it always does
 * @param choices what a choice offers
 * @param limits for fields with a value of one's own
 * @param parts what a group holds
 */
public record FormPart(
        Kind kind,
        String id,
        String key,
        String label,
        String text,
        boolean required,
        boolean readOnly,
        @Nullable String hideIf,
        List<Choice> choices,
        Limits limits,
        List<FormPart> parts) {

    public FormPart {
        choices = List.copyOf(choices);
        parts = List.copyOf(parts);
    }

    /** Kinds of components, by their names in form files. */
    public enum Kind {
        TEXT,
        SEPARATOR,
        GROUP,
        TEXTFIELD,
        TEXTAREA,
        NUMBER,
        DATE,
        TIME,
        DATETIME,
        CHECKBOX,
        CHECKLIST,
        RADIO,
        SELECT,
        TAGLIST;

        /** True for a field that a person fills in. */
        public boolean isField() {
            return compareTo(GROUP) > 0;
        }

        /** True for a field that holds a list. */
        public boolean isList() {
            return this == CHECKLIST || this == TAGLIST;
        }
    }

    /** One value to choose, and the words for it. */
    public record Choice(String value, String label) {}

    /**
     * Limits of a value; null or empty where the file sets none.
     *
     * @param maxLength in characters
     * @param step distance between neighbouring numbers, such as {@code 0.5}
     * @param appearance hint of the form for a line: {@code email}, {@code phone} or empty
     */
    public record Limits(
            @Nullable Integer maxLength, Optional<String> min, Optional<String> max, String step, String appearance) {

        public static final Limits NONE = new Limits(null, Optional.empty(), Optional.empty(), "", "");
    }
}

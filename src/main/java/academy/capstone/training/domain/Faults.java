package academy.capstone.training.domain;

import academy.capstone.workflow.Fault;
import academy.capstone.workflow.PlainText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong, so that a person learns of all of it at once. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    void add(String field, String message) {
        found.add(new Fault(field, message));
    }

    void addIf(boolean wrong, String field, String message) {
        if (wrong) {
            add(field, message);
        }
    }

    /** The field must be filled in. */
    void required(String field, @Nullable Object part) {
        addIf(part == null, field, "Please fill in the " + FieldName.of(field) + ".");
    }

    /** The list must have an entry. */
    void oneAtLeast(String field, Collection<?> list, String what) {
        addIf(list.isEmpty(), field, "Please name one " + what + " at least.");
    }

    /** The word, if there is one, must be on the list. */
    void known(String field, @Nullable String word, CodeList list) {
        if (word != null && !list.has(word)) {
            add(
                    field,
                    "The %s \"%s\" is unknown; choose %s."
                            .formatted(FieldName.of(field), PlainText.shortened(word), list.choice()));
        }
    }

    /** The word must be there, and on the list. */
    void chosen(String field, @Nullable String word, CodeList list) {
        required(field, word);
        known(field, word, list);
    }

    /** The number, if there is one, must be that large at least. */
    void notBelow(String field, @Nullable Number number, int least) {
        if (number != null && new BigDecimal(number.toString()).compareTo(BigDecimal.valueOf(least)) < 0) {
            add(field, "The %s must be %d or more.".formatted(FieldName.of(field), least));
        }
    }

    /** The number, if there is one, must be more than nothing. */
    void positive(String field, @Nullable BigDecimal number) {
        if (number != null && number.signum() <= 0) {
            add(field, "The %s must be more than 0.".formatted(FieldName.of(field)));
        }
    }

    /** The number, if there is one, must be a share of a hundred. */
    void percentage(String field, @Nullable BigDecimal number) {
        if (number != null && (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(100)) > 0)) {
            add(field, "The %s must lie between 0 and 100.".formatted(FieldName.of(field)));
        }
    }

    List<Fault> all() {
        return List.copyOf(found);
    }
}

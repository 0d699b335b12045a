package academy.capstone.delivery.domain;

import academy.capstone.training.Format;
import java.util.List;

/**
 * A point of a list, as process owners word it.
 *
 * @param key never changes; points with the name of a form's field are ticked by that form
 * @param label short, for the decision log
 * @param owner who looks after it: coordinator, academy-team or instructor
 * @param formats words of the formats that it applies to; empty: all
 */
public record ChecklistPoint(String key, String label, String text, String owner, List<String> formats) {

    /** Who can look after a point. */
    public static final List<String> OWNERS = List.of("coordinator", "academy-team", "instructor");

    public ChecklistPoint {
        formats = List.copyOf(formats);
    }

    public boolean appliesTo(Format format) {
        return formats.isEmpty() || formats.contains(format.word());
    }
}

package academy.capstone.training;

import java.util.List;
import java.util.Optional;

/**
 * All editions of a course, as seen from one of them.
 *
 * @param code the one from which the others are seen
 * @param editions from the first to the newest. One that ended early, such as by a withdrawal, is there only if it is the
 *     one from which the others are seen.
 */
public record EditionLine(String code, List<Edition> editions) {

    public EditionLine {
        editions = List.copyOf(editions);
    }

    public Edition own() {
        return editions.get(place());
    }

    public Optional<Edition> previous() {
        return editions.stream().limit(place()).reduce((earlier, later) -> later);
    }

    /** The edition that follows; empty while there is none, and after it ended early. */
    public Optional<Edition> next() {
        return editions.stream().skip(place() + 1L).findFirst();
    }

    /** True if there is more than one. */
    public boolean several() {
        return editions.size() > 1;
    }

    private int place() {
        return editions.stream().map(Edition::code).toList().indexOf(code);
    }
}

package academy.capstone.delivery.domain;

/**
 * How many went how far.
 *
 * @param applied everybody who registered or applied
 * @param selected those who were given a seat
 * @param enrolled those who kept it
 * @param started those who were seen in a session or have a grade
 * @param completed those who have a grade
 * @param passed those whose grade reaches the pass mark
 */
public record Turnout(int applied, int selected, int enrolled, int started, int completed, int passed) {

    /** Nobody. */
    public static final Turnout NONE = new Turnout(0, 0, 0, 0, 0, 0);

    public Turnout plus(Turnout other) {
        return new Turnout(
                applied + other.applied,
                selected + other.selected,
                enrolled + other.enrolled,
                started + other.started,
                completed + other.completed,
                passed + other.passed);
    }
}

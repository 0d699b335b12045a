package academy.capstone.people;

import java.time.LocalDate;

/**
 * Days on which somebody is away.
 *
 * @param firstDay included
 * @param lastDay included
 * @param substitute user id of the one who acts instead
 */
public record Absence(String person, LocalDate firstDay, LocalDate lastDay, String substitute) {

    /** True if the person is away on that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}

package academy.capstone.training;

import java.time.LocalDate;
import java.util.List;

/**
 * One edition of a course: a training of its own.
 *
 * @param code its training code
 * @param number counted from 1
 * @param start the day on which it begins or began
 * @param reason why it follows the edition before, a reason on each line; empty for the first
 */
public record Edition(String code, int number, Stage stage, LocalDate start, String reason) {

    /** The reasons one by one. */
    public List<String> reasons() {
        return reason.lines().filter(line -> !line.isBlank()).toList();
    }
}

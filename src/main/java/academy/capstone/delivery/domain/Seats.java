package academy.capstone.delivery.domain;

import academy.capstone.training.Registration;
import java.util.Optional;

/**
 * The seats of a training.
 *
 * @param limit how many there are; empty: no limit
 * @param taken how many are given away
 */
public record Seats(Optional<Integer> limit, int taken) {

    /** Where a newcomer stands: enrolled at once while there are seats, or an applicant. */
    public ParticipantState stateOfNewcomer(Registration mode) {
        if (mode == Registration.APPLICATION_AND_SELECTION) {
            return ParticipantState.APPLIED;
        }
        return isFull() ? ParticipantState.WAITING : ParticipantState.ENROLLED;
    }

    public boolean isFull() {
        return free() <= 0;
    }

    /** How many seats are left. */
    public int free() {
        return limit.map(seats -> seats - taken).orElse(Integer.MAX_VALUE);
    }
}

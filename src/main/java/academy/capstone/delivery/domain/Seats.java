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

    /**
     * Where a newcomer stands: seated at once while there are seats, or an applicant.
     *
     * @param seated what having a seat means at this moment
     */
    public ParticipantState stateOfNewcomer(Registration mode, ParticipantState seated) {
        if (mode == Registration.APPLICATION_AND_SELECTION) {
            return ParticipantState.APPLIED;
        }
        return isFull() ? ParticipantState.WAITING : seated;
    }

    public boolean isFull() {
        return free() <= 0;
    }

    /** How many seats are left. */
    public int free() {
        return limit.map(seats -> seats - taken).orElse(Integer.MAX_VALUE);
    }
}

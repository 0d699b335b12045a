package academy.capstone.delivery.domain;

import java.util.Optional;

/**
 * An institution that fills some seats of a training by itself.
 *
 * @param code with which its people register
 * @param taken how many of its seats are given away
 */
public record Institution(long id, String name, String code, int seats, int taken) {

    /** Its seats, which nobody else takes. */
    public Seats contingent() {
        return new Seats(Optional.of(seats), taken);
    }
}

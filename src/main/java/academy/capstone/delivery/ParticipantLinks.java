package academy.capstone.delivery;

import java.util.Optional;

/** Personal links: whoever has one is the participant, no more and no less. */
public interface ParticipantLinks {

    /** The participant that a link's token belongs to, enrolled or not; empty for any other text. */
    Optional<Long> participantOf(String token);
}

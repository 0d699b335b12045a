package academy.capstone.delivery;

import java.util.Optional;

/** Personal links: whoever has one is the participant, no more and no less. */
public interface ParticipantLinks {

    /** A new link of the participant's, as a path of our pages; for a mail to the participant and nowhere else. */
    String create(long participantId);

    /** The participant that a link's token belongs to, enrolled or not; empty for any other text. */
    Optional<Long> participantOf(String token);
}

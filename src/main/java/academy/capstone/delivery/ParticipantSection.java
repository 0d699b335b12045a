package academy.capstone.delivery;

import academy.capstone.training.CourseFileSection.View;
import java.util.Optional;

/** What a module shows on a participant's own page, {@code /participants/{token}}, which is reached by personal link alone. */
public interface ParticipantSection {

    /** Anchor of the section on the page. */
    String key();

    /** Place on the page, counted from the top; how things stand is 0, results 200, credentials 300, evaluations 400. */
    int order();

    /**
     * What this participant sees of it; empty if nothing.
     *
     * @param token the personal link's token, for addresses of forms behind the same link
     */
    Optional<View> view(long participantId, String token);
}

package academy.capstone.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The enrolled participants of trainings. Read in pages: a large online course has 20,000. */
public interface Participants {

    /**
     * A page of the enrolled participants of a training, in ascending order of their ids.
     *
     * @param after the last id of the page before; 0 for the first page
     * @param limit how many at most
     */
    List<Participant> enrolled(String trainingCode, long after, int limit);

    /** One participant, as long as enrolled. */
    Optional<Participant> find(long participantId);

    /** Those of some participants of a training who are enrolled, by id. Meant for a page at a time. */
    Map<Long, Participant> find(String trainingCode, Collection<Long> participantIds);

    /** How many are enrolled. */
    int enrolledCount(String trainingCode);
}

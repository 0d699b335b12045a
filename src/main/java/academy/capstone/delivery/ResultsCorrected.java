package academy.capstone.delivery;

import java.util.Set;

/**
 * A confirmed result has become another one. Published within the transaction that stores the new version; whoever listens
 * takes part in it.
 *
 * @param participantId as in {@link Participant}
 * @param authors user ids of who proposed the correction and who confirmed it
 */
public record ResultsCorrected(String trainingCode, long participantId, Set<String> authors) {

    public ResultsCorrected {
        authors = Set.copyOf(authors);
    }
}

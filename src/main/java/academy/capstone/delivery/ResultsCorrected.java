package academy.capstone.delivery;

/**
 * A confirmed result has become another one. Published within the transaction that stores the new version; whoever listens
 * takes part in it.
 *
 * @param participantId as in {@link Participant}
 */
public record ResultsCorrected(String trainingCode, long participantId) {}

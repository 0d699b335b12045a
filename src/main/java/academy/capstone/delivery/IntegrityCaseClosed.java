package academy.capstone.delivery;

/**
 * A case about a participant is closed. Published within the transaction that closes it; whoever listens takes part in it.
 *
 * @param participantId as in {@link Participant}
 * @param person user id of who closed it, another one than who opened it
 * @param founded the suspicion was right
 */
public record IntegrityCaseClosed(String trainingCode, long participantId, String person, boolean founded) {}

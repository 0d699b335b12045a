package academy.capstone.delivery;

/**
 * The academy team looks into how a participant's result came about. Published within the transaction that opens the case;
 * whoever listens takes part in it. The participant's row is locked then.
 *
 * @param participantId as in {@link Participant}
 * @param person user id of who opened it
 */
public record IntegrityCaseOpened(String trainingCode, long participantId, String person) {}

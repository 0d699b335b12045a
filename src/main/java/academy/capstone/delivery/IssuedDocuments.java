package academy.capstone.delivery;

/** What was issued to participants, as far as delivery has to know. */
public interface IssuedDocuments {

    /** True once a certificate or badge was issued to the participant; its name is then corrected by another document only. */
    boolean toParticipant(long participantId);
}

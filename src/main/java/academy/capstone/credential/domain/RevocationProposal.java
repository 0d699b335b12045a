package academy.capstone.credential.domain;

import academy.capstone.workflow.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A credential that is to be taken back because what it rested on was corrected. Who corrected it is the first person; somebody
 * of the academy team is the second.
 *
 * @param due what is due instead: another kind of credential, the same with another grade, or none
 * @param reason the award before and now, with rules and facts, for the academy team alone
 * @param publicReason a sentence without facts about the person, such as that of the rule; proposed as the public reason
 * @param authors user ids of those with a hand in the correction
 * @param decidedBy user id of who confirmed or refused it; empty while it waits, and when it lapsed
 */
public record RevocationProposal(
        long id,
        String trainingCode,
        long participantId,
        AwardResult due,
        String reason,
        String publicReason,
        State state,
        Instant proposedAt,
        Set<String> authors,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Optional<String> decisionReason) {

    /** How far it has come. */
    public enum State {
        PROPOSED("proposed"),
        CONFIRMED("confirmed"),
        REFUSED("refused"),
        /** What it rested on holds no longer, or the credential was taken back otherwise. */
        LAPSED("lapsed");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** The word in the table and in JSON. */
        public String word() {
            return word;
        }

        /**
         * The state for a word.
         *
         * @throws IllegalArgumentException if there is none
         */
        public static State of(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("A revocation proposal is never " + word));
        }
    }

    public boolean waits() {
        return state == State.PROPOSED;
    }

    /**
     * Four eyes: the second person has no hand in the correction, and no work of theirs is at stake.
     *
     * @param worksForTraining the person coordinates the training, did, or teaches in it
     * @throws Refusal if the person must not decide, or it waits no longer
     */
    public void refuseUnlessMayDecide(String person, boolean worksForTraining) {
        if (state == State.LAPSED) {
            throw Refusal.conflict(
                    "What this proposal rested on has changed again; there is nothing to decide any more.");
        }
        if (!waits()) {
            throw Refusal.conflict("Somebody has decided this proposal already.");
        }
        if (authors.contains(person)) {
            throw Refusal.forbidden("You have a hand in the correction that this revocation rests on; another member of"
                    + " the academy team decides it.");
        }
        if (worksForTraining) {
            throw Refusal.forbidden("You coordinate this training or teach in it; somebody else of the academy team"
                    + " decides on its revocations.");
        }
    }
}

package academy.capstone.credential.domain;

import academy.capstone.workflow.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * An award that is to be decided otherwise than the rules do, by two people.
 *
 * @param reason why; shown to the participant as well
 * @param proposedBy user id of a member of the academy team
 * @param decidedBy user id of who confirmed or refused it; empty while it waits
 */
public record AwardOverride(
        long id,
        String trainingCode,
        long participantId,
        AwardResult result,
        String reason,
        State state,
        String proposedBy,
        Instant proposedAt,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt) {

    /** How far it has come. */
    public enum State {
        PROPOSED("proposed"),
        CONFIRMED("confirmed"),
        REFUSED("refused");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** The word in the table and in JSON. */
        public String word() {
            return word;
        }

        public static State of(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("An override is never " + word));
        }
    }

    /** True until somebody decides it. */
    public boolean waits() {
        return state == State.PROPOSED;
    }

    /**
     * Four eyes: the second person is not the first, and no work of theirs is at stake.
     *
     * @param worksForTraining the person coordinates the training, did, or teaches in it
     * @throws Refusal if the person must not decide, or somebody has decided before
     */
    public void refuseUnlessMayDecide(String person, boolean worksForTraining) {
        if (!waits()) {
            throw Refusal.conflict("Somebody has decided this override already.");
        }
        if (person.equals(proposedBy)) {
            throw Refusal.forbidden("You have proposed this override; another member of the academy team confirms it.");
        }
        if (worksForTraining) {
            throw Refusal.forbidden(
                    "You coordinate this training or teach in it; somebody else of the academy team confirms its overrides.");
        }
    }
}

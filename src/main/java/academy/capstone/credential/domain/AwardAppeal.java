package academy.capstone.credential.domain;

import academy.capstone.workflow.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * A participant disagrees with an award.
 *
 * @param text what the participant wrote
 * @param due by when the academy team answers
 * @param answer empty while it is open; that of an upheld one waits for the second person first
 */
public record AwardAppeal(
        long id,
        String trainingCode,
        long participantId,
        String text,
        Instant filedAt,
        Instant due,
        State state,
        Optional<Answer> answer) {

    /** How far it has come. */
    public enum State {
        OPEN("open", "waits for its answer"),
        /** One of the academy team agrees; a second person has to confirm what is awarded instead. */
        PROPOSED("proposed", "waits for a second person"),
        UPHELD("upheld", "upheld"),
        REJECTED("rejected", "rejected");

        private final String word;
        private final String label;

        State(String word, String label) {
            this.word = word;
            this.label = label;
        }

        /** The word in JSON. */
        public String word() {
            return word;
        }

        public String label() {
            return label;
        }

        /** True once the participant has an answer. */
        public boolean isFinal() {
            return this == UPHELD || this == REJECTED;
        }
    }

    /**
     * What one of the academy team answered.
     *
     * @param text what the participant reads
     */
    public record Answer(String text, String person, Instant at) {}

    /** What the participant may read of it: an answer that a second person may still refuse is none yet. */
    public Optional<Answer> told() {
        return state.isFinal() ? answer : Optional.empty();
    }

    /**
     * @param worksForTraining the person coordinates the training, did, or teaches in it
     * @throws Refusal if the person must not answer, or somebody has
     */
    public void refuseUnlessMayAnswer(boolean worksForTraining) {
        if (state == State.PROPOSED) {
            throw Refusal.conflict("Somebody has upheld this appeal already; a second person decides the override.");
        }
        if (state.isFinal()) {
            throw Refusal.conflict("Somebody has answered this appeal already.");
        }
        if (worksForTraining) {
            throw Refusal.forbidden(
                    "You coordinate this training or teach in it; somebody else of the academy team answers its appeals.");
        }
    }
}

package academy.capstone.delivery.domain;

import academy.capstone.workflow.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A suspicion that a participant's result was not earned honestly.
 *
 * @param reason for the academy team alone
 * @param closure empty while it is open
 */
public record IntegrityCase(
        long id,
        String trainingCode,
        long participantId,
        String reason,
        String openedBy,
        Instant openedAt,
        Optional<Closure> closure) {

    /** What the inquiry came to. */
    public enum Finding {
        UNFOUNDED("unfounded", "Unfounded: nothing stands against the participant"),
        FOUNDED("founded", "Founded: no certificate or badge, for good");

        private final String word;
        private final String label;

        Finding(String word, String label) {
            this.word = word;
            this.label = label;
        }

        /** The word in the table and in JSON. */
        public String word() {
            return word;
        }

        public String label() {
            return label;
        }

        /** The finding of a word; empty for any other. */
        public static Optional<Finding> of(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.word.equals(word))
                    .findFirst();
        }
    }

    /**
     * How it ended.
     *
     * @param explanation what the participant reads
     */
    public record Closure(Finding finding, String explanation, String person, Instant at) {}

    public boolean isOpen() {
        return closure.isEmpty();
    }

    /**
     * Four eyes: nobody closes the case that they opened.
     *
     * @throws Refusal if the person must not close it, or somebody has
     */
    public void refuseUnlessMayClose(String person) {
        if (!isOpen()) {
            throw Refusal.conflict("Somebody has closed this case already.");
        }
        if (person.equals(openedBy)) {
            throw Refusal.forbidden("You have opened this case; another member of the academy team closes it.");
        }
    }
}

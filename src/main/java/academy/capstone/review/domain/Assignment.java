package academy.capstone.review.domain;

import academy.capstone.people.Bureau;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who was asked to review in one round.
 *
 * @param bureau the reviewer's bureau on that day
 * @param explanation why this person, in words
 */
public record Assignment(
        long id,
        String trainingCode,
        int round,
        ReviewKind kind,
        String person,
        Optional<Bureau> bureau,
        String explanation,
        State state,
        Instant assignedAt) {

    /** What became of it. */
    public enum State {
        ASKED("asked", "Asked"),
        GIVEN("given", "Review given"),
        TACIT("tacit", "TACIT: no objection, no score"),
        RECUSED("recused", "Recused"),
        REPLACED("replaced", "Replaced"),
        RELEASED("released", "Released, because the training ended");

        private final String word;
        private final String label;

        State(String word, String label) {
            this.word = word;
            this.label = label;
        }

        public String word() {
            return word;
        }

        public String label() {
            return label;
        }

        /** Asked, or done with; not one who stepped or was taken back. */
        public boolean counts() {
            return this == ASKED || this == GIVEN || this == TACIT;
        }

        public static State of(String word) {
            for (State state : values()) {
                if (state.word.equals(word)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("No state of an assignment: " + word);
        }
    }
}

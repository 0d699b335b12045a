package academy.capstone.review.domain;

import academy.capstone.people.Bureau;
import academy.capstone.people.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who was asked to review in one round.
 *
 * @param bureau the reviewer's bureau on that day
 * @param explanation why this person, in words
 * @param replaces user id of the reviewer in whose place this person was named
 * @param endedReason why the task force took this person off the review
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
        Instant assignedAt,
        Optional<String> replaces,
        Optional<String> endedReason) {

    /** The same if somebody else were asked. */
    public Assignment by(Person other) {
        return with(other.id(), other.bureau(), state);
    }

    /** The same in another state. */
    Assignment in(State other) {
        return with(person, bureau, other);
    }

    private Assignment with(String whose, Optional<Bureau> unit, State then) {
        return new Assignment(
                id, trainingCode, round, kind, whose, unit, explanation, then, assignedAt, replaces, endedReason);
    }

    /** What became of it. */
    public enum State {
        ASKED("asked", "Asked"),
        GIVEN("given", "Review given"),
        TACIT("tacit", "TACIT: no objection, no score"),
        RECUSED("recused", "Recused"),
        REPLACED("replaced", "Replaced"),
        REMOVED("removed", "Removed by the task force"),
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

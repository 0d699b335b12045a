package academy.capstone.delivery.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A point as it stands in one training.
 *
 * @param evidence a text or a link
 * @param document of the course file that shows it
 * @param reason why it does not apply
 * @param revision counts the changes
 */
public record ChecklistItem(
        Checklist list,
        String point,
        int place,
        String label,
        String wording,
        String owner,
        State state,
        String evidence,
        Optional<Long> document,
        Optional<LocalDate> doneOn,
        String reason,
        int revision,
        Optional<String> changedBy,
        Optional<Instant> changedAt) {

    /** Where it stands. */
    public enum State {
        OPEN("open", "open"),
        DONE("done", "done"),
        NOT_APPLICABLE("not-applicable", "not applicable");

        private final String word;
        private final String label;

        State(String word, String label) {
            this.word = word;
            this.label = label;
        }

        /** The word in forms, tables and JSON. */
        public String word() {
            return word;
        }

        public String label() {
            return label;
        }

        public static Optional<State> of(String word) {
            for (State each : values()) {
                if (each.word.equals(word)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    /** A point that a training has just taken over. */
    public static ChecklistItem fresh(Checklist list, ChecklistPoint point, int place) {
        return new ChecklistItem(
                list,
                point.key(),
                place,
                point.label(),
                point.text(),
                point.owner(),
                State.OPEN,
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                0,
                Optional.empty(),
                Optional.empty());
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** True if the evidence is an address that a browser can open. */
    public boolean evidenceIsLink() {
        return evidence.matches("https?://\\S+");
    }
}

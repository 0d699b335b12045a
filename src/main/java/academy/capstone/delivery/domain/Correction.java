package academy.capstone.delivery.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What an instructor proposes for one participant after the results were confirmed.
 *
 * @param appeal the appeal that it answers
 * @param seenVersion version of the result that it corrects
 * @param reason for the participant to read
 * @param decision empty while it waits for somebody else
 */
public record Correction(
        long id,
        String trainingCode,
        long participantId,
        Optional<Long> appeal,
        int seenVersion,
        ResultRow before,
        ResultRow after,
        String reason,
        State state,
        String proposedBy,
        Instant proposedAt,
        Optional<Verdict> decision) {

    /** Where it stands. */
    public enum State {
        PROPOSED("proposed", "waits for confirmation"),
        CONFIRMED("confirmed", "confirmed"),
        DECLINED("declined", "declined");

        private final String word;
        private final String label;

        State(String word, String label) {
            this.word = word;
            this.label = label;
        }

        /** The word in tables and JSON. */
        public String word() {
            return word;
        }

        public String label() {
            return label;
        }

        /** @throws IllegalArgumentException for a word that no table holds */
        public static State of(String word) {
            for (State each : values()) {
                if (each.word.equals(word)) {
                    return each;
                }
            }
            throw new IllegalArgumentException(word);
        }
    }

    /** Who decided on it. */
    public record Verdict(String person, Instant at, String comment) {}

    /** False for an answer to an appeal that keeps the result. */
    public boolean changesTheResult() {
        return !after.saysTheSame(before);
    }

    /** What it does in figures, without a name. */
    public String sentence() {
        return changesTheResult()
                ? "sessions %d → %d, grade %s → %s"
                        .formatted(before.sessions(), after.sessions(), grade(before), grade(after))
                : "the result stays: sessions %d, grade %s".formatted(before.sessions(), grade(before));
    }

    private static String grade(ResultRow row) {
        return row.grade()
                .map(grade -> grade.stripTrailingZeros().toPlainString())
                .orElse("none");
    }
}

package academy.capstone.delivery.domain;

import java.util.Arrays;

/** Where somebody stands who wants to take part. */
public enum ParticipantState {
    APPLIED("applied", "Applied: the coordinator has not decided yet"),
    ACCEPTED("accepted", "Accepted: enrolled when the selection closes"),
    WAITING("waiting", "On the waiting list"),
    DECLINED("declined", "Not selected"),
    ENROLLED("enrolled", "Enrolled"),
    CANCELLED("cancelled", "Cancelled");

    private final String word;
    private final String label;

    ParticipantState(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The word in the tables and in JSON. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /** True for those who hold a seat. */
    public boolean holdsSeat() {
        return this == ACCEPTED || this == ENROLLED;
    }

    /**
     * The state of a word of the tables.
     *
     * @throws IllegalArgumentException for any other word
     */
    public static ParticipantState of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No state of a participant: " + word));
    }
}

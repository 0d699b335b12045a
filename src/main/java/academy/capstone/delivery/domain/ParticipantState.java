package academy.capstone.delivery.domain;

import java.util.Arrays;
import java.util.List;

/** Where somebody stands who wants to take part. */
public enum ParticipantState {
    APPLIED("applied", "Applied: the coordinator has not decided yet"),
    ACCEPTED("accepted", "Accepted: enrolled when the selection closes"),
    WAITING("waiting", "On the waiting list"),
    DECLINED("declined", "Not selected"),
    /** Holds a seat for as long as the fee may take. */
    PAYMENT_DUE("payment-due", "Selected: enrolled once the fee has arrived"),
    ENROLLED("enrolled", "Enrolled"),
    WITHDRAWN("withdrawn", "Withdrawn at your own wish"),
    LAPSED("lapsed", "The seat was given on, because the fee did not arrive in time"),
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
        return this == ACCEPTED || this == PAYMENT_DUE || this == ENROLLED;
    }

    /** The words of all states in which somebody holds a seat. */
    public static List<String> seated() {
        return Arrays.stream(values())
                .filter(ParticipantState::holdsSeat)
                .map(ParticipantState::word)
                .toList();
    }

    /** True for those who may still say that they don't come. */
    public boolean mayWithdraw() {
        return holdsSeat() || this == APPLIED || this == WAITING;
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

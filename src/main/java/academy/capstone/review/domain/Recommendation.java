package academy.capstone.review.domain;

import java.util.Arrays;
import java.util.Optional;

/** What a reviewer recommends. */
public enum Recommendation {
    APPROVE("approve", "Approve"),
    APPROVE_WITH_MINOR_CHANGES("approve-with-minor-changes", "Approve with minor changes"),
    REVISE_AND_RESUBMIT("revise-and-resubmit", "Revise and resubmit"),
    REJECT("reject", "Reject"),
    RECUSE("recuse", "Recused");

    private final String word;
    private final String label;

    Recommendation(String word, String label) {
        this.word = word;
        this.label = label;
    }

    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    public static Optional<Recommendation> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}

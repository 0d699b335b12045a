package academy.capstone.training;

import java.util.Arrays;
import java.util.Optional;

/** What is delivered (published code list). */
public enum Deliverable {
    COURSE("course", "Course"),
    WORKSHOP("workshop", "Workshop");

    private final String word;
    private final String label;

    Deliverable(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The word in forms, JSON and decisions. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    public static Optional<Deliverable> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}

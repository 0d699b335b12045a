package academy.capstone.training;

import java.util.Arrays;
import java.util.Optional;

/** How people come in (published code list). */
public enum Registration {
    DIRECT("direct", "Direct registration"),
    APPLICATION_AND_SELECTION("application-and-selection", "Application and selection");

    private final String word;
    private final String label;

    Registration(String word, String label) {
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

    public static Optional<Registration> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}

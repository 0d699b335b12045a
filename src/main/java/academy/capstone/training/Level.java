package academy.capstone.training;

import java.util.Arrays;
import java.util.Optional;

/** How advanced a training is (published code list). */
public enum Level {
    INTRODUCTORY("introductory", "Introductory"),
    INTERMEDIATE("intermediate", "Intermediate"),
    ADVANCED("advanced", "Advanced");

    private final String word;
    private final String label;

    Level(String word, String label) {
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

    public static Optional<Level> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}

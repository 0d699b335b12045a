package academy.capstone.training;

import java.util.Arrays;
import java.util.Optional;

/** Bloom's levels, from the simplest. */
public enum BloomLevel {
    REMEMBER("remember", "Remember"),
    UNDERSTAND("understand", "Understand"),
    APPLY("apply", "Apply"),
    ANALYSE("analyse", "Analyse"),
    EVALUATE("evaluate", "Evaluate"),
    CREATE("create", "Create");

    private final String word;
    private final String label;

    BloomLevel(String word, String label) {
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

    public static Optional<BloomLevel> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}

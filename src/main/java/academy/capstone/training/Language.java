package academy.capstone.training;

import java.util.Arrays;
import java.util.Optional;

/** Languages of trainings (published code list). */
public enum Language {
    ENGLISH("en", "English", 'E'),
    FRENCH("fr", "French", 'F'),
    SPANISH("es", "Spanish", 'S'),
    ARABIC("ar", "Arabic", 'A'),
    CHINESE("zh", "Chinese", 'C'),
    RUSSIAN("ru", "Russian", 'R');

    private final String word;
    private final String label;
    private final char letter;

    Language(String word, String label, char letter) {
        this.word = word;
        this.label = label;
        this.letter = letter;
    }

    /** The word in forms, JSON and decisions. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /** The last letter of the training code. */
    public char letter() {
        return letter;
    }

    public static Optional<Language> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}

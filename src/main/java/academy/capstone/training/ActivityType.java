package academy.capstone.training;

import java.util.Arrays;
import java.util.Optional;

/** What kind of activity is proposed (published code list). */
public enum ActivityType {
    TRAINING("training", "Training"),
    AWARENESS_RAISING("awareness-raising", "Awareness raising"),
    INFORMATION_SHARING("information-sharing", "Information sharing"),
    CO_CREATION("co-creation", "Co-creation"),
    OTHER("other", "Other");

    private final String word;
    private final String label;

    ActivityType(String word, String label) {
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

    public static Optional<ActivityType> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}

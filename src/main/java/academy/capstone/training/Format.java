package academy.capstone.training;

import java.util.Arrays;
import java.util.Optional;

/** How a training is held (published code list). */
public enum Format {
    FACE_TO_FACE("face-to-face", "Face-to-face", "FF"),
    ONLINE_INSTRUCTOR_LED("online-instructor-led", "Online, instructor-led", "OI"),
    ONLINE_SELF_PACED("online-self-paced", "Online, self-paced", "OS"),
    BLENDED("blended", "Blended", "BL");

    private final String word;
    private final String label;
    private final String letters;

    Format(String word, String label, String letters) {
        this.word = word;
        this.label = label;
        this.letters = letters;
    }

    /** The word in forms, JSON and decisions. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /** The two letters of the training code. */
    public String letters() {
        return letters;
    }

    /** Self-paced trainings are always open; all others have an instructor and dates. */
    public boolean instructorLed() {
        return this != ONLINE_SELF_PACED;
    }

    /** Some of it takes place in a room. */
    public boolean hasVenue() {
        return this == FACE_TO_FACE || this == BLENDED;
    }

    public static Optional<Format> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}

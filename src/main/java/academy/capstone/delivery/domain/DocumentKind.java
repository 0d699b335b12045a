package academy.capstone.delivery.domain;

import java.util.Arrays;
import java.util.Optional;

/** What a document of the course file is for. */
public enum DocumentKind {
    MATERIAL("material", "Training material"),
    STORYBOARD("storyboard", "Storyboard"),
    ASSESSMENT("assessment", "Assessment"),
    INFORMATION_NOTE("information-note", "Information note"),
    REPORT("report", "Report"),
    OTHER("other", "Other");

    private final String word;
    private final String label;

    DocumentKind(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The word in forms, JSON and tables. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    public static Optional<DocumentKind> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}

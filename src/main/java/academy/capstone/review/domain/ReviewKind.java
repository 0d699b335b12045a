package academy.capstone.review.domain;

import java.util.Arrays;

/** The two views from which an outline is reviewed. */
public enum ReviewKind {
    CONTENT("content", "Content expert"),
    DESIGN("design", "Instructional designer");

    private final String word;
    private final String label;

    ReviewKind(String word, String label) {
        this.word = word;
        this.label = label;
    }

    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /**
     * @throws IllegalArgumentException for any other word
     */
    public static ReviewKind of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of review: " + word));
    }
}

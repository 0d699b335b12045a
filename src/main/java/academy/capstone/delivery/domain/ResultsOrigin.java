package academy.capstone.delivery.domain;

/** Where a version of the results comes from. */
public enum ResultsOrigin {
    FILE("file", "from a file"),
    HAND("hand", "by hand"),
    ATTENDANCE("attendance", "from the attendance by session"),
    CORRECTION("correction", "a correction");

    private final String word;
    private final String label;

    ResultsOrigin(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The word in tables and JSON. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /** True for what an instructor entered before the confirmation. */
    public boolean isEntered() {
        return this != CORRECTION;
    }

    /** @throws IllegalArgumentException for a word that no table holds */
    public static ResultsOrigin of(String word) {
        for (ResultsOrigin each : values()) {
            if (each.word.equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException(word);
    }
}

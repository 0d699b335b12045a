package academy.capstone.evaluation.domain;

import java.util.List;

/** What an evaluation says of a training. */
public enum Quality {
    GOOD("good"),
    POOR("poor");

    private final String word;

    Quality(String word) {
        this.word = word;
    }

    /** The word that processes route by. */
    public String word() {
        return word;
    }

    /** Poor as soon as there is one reason. */
    public static Quality of(List<String> reasons) {
        return reasons.isEmpty() ? GOOD : POOR;
    }
}

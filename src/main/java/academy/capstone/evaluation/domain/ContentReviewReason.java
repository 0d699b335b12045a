package academy.capstone.evaluation.domain;

/** Why the content of a course is reviewed. */
public enum ContentReviewReason {
    DUE("due", "The content is due for review: time has passed since the course was approved."),
    POOR_EVALUATION("poor-evaluation", "The evaluation of the course was poor."),
    FACTUAL_ERROR("factual-error", "A factual error was reported."),
    FORCED("forced", "The review is overdue.");

    private final String word;
    private final String sentence;

    ContentReviewReason(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    /** The word that processes route by. */
    public String word() {
        return word;
    }

    public String sentence() {
        return sentence;
    }

    /** The reason that follows from the quality word of an evaluation. */
    public static ContentReviewReason afterEvaluation(String quality) {
        return quality.equals(Quality.POOR.word()) ? POOR_EVALUATION : DUE;
    }

    /** The sentence for a reason's word; the word itself if there is none. */
    public static String sentenceOf(String word) {
        for (ContentReviewReason reason : values()) {
            if (reason.word.equals(word)) {
                return reason.sentence;
            }
        }
        return word;
    }
}

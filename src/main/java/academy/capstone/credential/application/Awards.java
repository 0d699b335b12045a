package academy.capstone.credential.application;

/** Whether anybody has earned a credential; the words that the process reads. */
public enum Awards {
    SOME("some"),
    NONE("none");

    private final String word;

    Awards(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}

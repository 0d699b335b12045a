package academy.capstone.credential.domain;

import java.util.Arrays;
import java.util.Optional;

/** What a participant can earn (published rules). */
public enum CredentialKind {
    CERTIFICATE("certificate", "Certificate"),
    BADGE("badge", "Badge");

    private final String word;
    private final String label;

    CredentialKind(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The word in JSON and decisions. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /** The word: so it stands in the frozen facts. */
    @Override
    public String toString() {
        return word;
    }

    public static Optional<CredentialKind> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}

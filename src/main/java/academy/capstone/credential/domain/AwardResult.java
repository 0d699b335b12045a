package academy.capstone.credential.domain;

import java.util.Arrays;
import java.util.Optional;

/** What the decision {@code award-credential} can answer. */
public enum AwardResult {
    NONE("none"),
    ON_HOLD("on-hold"),
    WAIT("wait"),
    CERTIFICATE("certificate"),
    BADGE("badge");

    private final String word;

    AwardResult(String word) {
        this.word = word;
    }

    /** The word in the decision and in JSON. */
    public String word() {
        return word;
    }

    /** What is issued for it; empty if nothing is. */
    public Optional<CredentialKind> credential() {
        return CredentialKind.of(word);
    }

    /**
     * The result for a word of the decision.
     *
     * @throws IllegalArgumentException if the decision answers a word that it must not
     */
    public static AwardResult of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("award-credential answered \"" + word + "\""));
    }
}

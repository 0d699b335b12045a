package academy.capstone.credential.domain;

import java.util.Locale;

/** Whether a credential holds. */
public enum CredentialState {
    VALID,
    /** Holds no longer for the time being, while a case or an appeal is looked into. */
    SUSPENDED,
    /** Taken back for good. */
    REVOKED,
    /** Replaced by a corrected one. */
    SUPERSEDED;

    /** The word in tables and JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state for a word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static CredentialState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

package academy.capstone.credential.domain;

import java.util.Locale;

/** What has become of an award. */
public enum AwardState {
    /** Waits for the director. */
    PROPOSED,
    /** Signed; the credential is not issued yet. */
    SIGNED,
    /** The credential is issued. */
    RELEASED,
    /** Nothing is issued: the rule says so, or the document cannot be printed. */
    WITHHELD,
    /** Decided anew in a later run. */
    REPLACED;

    /** The word in tables and JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a new award with this result. */
    public static AwardState first(AwardResult result) {
        return result.credential().isPresent() ? PROPOSED : WITHHELD;
    }
}

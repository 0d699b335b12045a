package academy.capstone.credential;

/**
 * How the awards of a training came out.
 *
 * @param certificates issued and still valid
 * @param badges issued and still valid
 * @param revoked taken back
 * @param suspended not to be relied on for the time being
 * @param superseded replaced by a corrected one
 * @param waiting awarded; the signature or the release is still to come
 * @param withheld participants to whom nothing is issued, or not yet
 */
public record CredentialCounts(
        int certificates, int badges, int suspended, int revoked, int superseded, int waiting, int withheld) {

    /** Valid credentials. */
    public int valid() {
        return certificates + badges;
    }
}

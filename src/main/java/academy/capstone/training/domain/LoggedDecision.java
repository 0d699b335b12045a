package academy.capstone.training.domain;

import academy.capstone.training.Decision;

/**
 * A decision as the course file shows it.
 *
 * @param number of its entry in the training's log
 * @param sha256 fingerprint of the entry, in hex
 */
public record LoggedDecision(int number, String sha256, Decision decision) {

    private static final int SHORT = 8;

    /** Enough of the fingerprint to compare by eye. */
    public String shortSha256() {
        return sha256.substring(0, Math.min(SHORT, sha256.length()));
    }
}

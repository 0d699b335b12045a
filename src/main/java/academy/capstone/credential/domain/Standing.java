package academy.capstone.credential.domain;

import academy.capstone.workflow.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * How a credential stands. It changes once at most: what is revoked or superseded stays so (published rule).
 *
 * @param since when it came to stand so
 * @param reason why; absent while valid
 * @param by user id of the one who changed it; absent while valid
 * @param supersededBy the credential that replaces this one
 */
public record Standing(
        CredentialState state,
        Instant since,
        Optional<String> reason,
        Optional<String> by,
        Optional<CredentialId> supersededBy) {

    public static Standing valid(Instant since) {
        return new Standing(CredentialState.VALID, since, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean isValid() {
        return state == CredentialState.VALID;
    }

    /**
     * Taken back.
     *
     * @throws Refusal of kind conflict if it is no longer valid
     */
    public Standing revoked(String why, String person, Instant now) {
        refuseUnlessValid();
        return new Standing(CredentialState.REVOKED, now, Optional.of(why), Optional.of(person), Optional.empty());
    }

    /**
     * Replaced by another credential.
     *
     * @throws Refusal of kind conflict if it is no longer valid
     */
    public Standing superseded(CredentialId other, String why, String person, Instant now) {
        refuseUnlessValid();
        return new Standing(CredentialState.SUPERSEDED, now, Optional.of(why), Optional.of(person), Optional.of(other));
    }

    /**
     * @throws Refusal of kind conflict if it is no longer valid
     */
    public void refuseUnlessValid() {
        if (!isValid()) {
            throw Refusal.conflict("This credential is already " + state.word() + ". That is for good.");
        }
    }
}

package academy.capstone.credential.domain;

import academy.capstone.workflow.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * How a credential stands. What is revoked or superseded stays so (published rule); a suspension can be lifted.
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

    /**
     * Why something is suspended whose holder is being looked into. It says nothing about the holder, who may turn out to be
     * innocent, and so outlives the erasure of the person: the suspension ends with the inquiry.
     */
    public static final String INQUIRY = "An inquiry is open.";

    public static Standing valid(Instant since) {
        return new Standing(CredentialState.VALID, since, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean isValid() {
        return state == CredentialState.VALID;
    }

    public boolean isSuspended() {
        return state == CredentialState.SUSPENDED;
    }

    /**
     * Not to be relied on for the time being.
     *
     * @throws Refusal of kind conflict if it is not valid
     */
    public Standing suspended(String why, String person, Instant now) {
        refuseUnlessValid();
        return new Standing(CredentialState.SUSPENDED, now, Optional.of(why), Optional.of(person), Optional.empty());
    }

    /**
     * Valid again.
     *
     * @throws Refusal of kind conflict if it is not suspended
     */
    public Standing lifted(Instant now) {
        if (!isSuspended()) {
            throw Refusal.conflict("This credential is not suspended, it is " + state.word() + ".");
        }
        return valid(now);
    }

    /**
     * Taken back, out of a suspension too.
     *
     * @throws Refusal of kind conflict if it is revoked or superseded already
     */
    public Standing revoked(String why, String person, Instant now) {
        refuseIfForGood();
        return new Standing(CredentialState.REVOKED, now, Optional.of(why), Optional.of(person), Optional.empty());
    }

    /**
     * Replaced by another credential, out of a suspension too.
     *
     * @throws Refusal of kind conflict if it is revoked or superseded already
     */
    public Standing superseded(CredentialId other, String why, String person, Instant now) {
        refuseIfForGood();
        return new Standing(CredentialState.SUPERSEDED, now, Optional.of(why), Optional.of(person), Optional.of(other));
    }

    /**
     * @throws Refusal of kind conflict if it is no longer valid
     */
    public void refuseUnlessValid() {
        if (isSuspended()) {
            throw Refusal.conflict("This credential is suspended. Please lift the suspension first.");
        }
        refuseIfForGood();
    }

    private void refuseIfForGood() {
        if (!isValid() && !isSuspended()) {
            throw Refusal.conflict("This credential is already " + state.word() + ". That is for good.");
        }
    }
}

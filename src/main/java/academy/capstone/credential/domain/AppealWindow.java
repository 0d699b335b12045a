package academy.capstone.credential.domain;

import academy.capstone.workflow.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a participant may appeal against an award.
 *
 * @param result what was decided
 * @param until the end of the time for an appeal, counted from when the participant was told; empty before
 */
public record AppealWindow(long award, AwardResult result, Optional<Instant> until) {

    /**
     * @throws Refusal of kind conflict, in words for the participant, if the award can't be appealed against (any more)
     */
    public void refuseUnlessOpen(Instant now) {
        if (until.isEmpty()) {
            throw Refusal.conflict(
                    "Nothing is decided yet about your certificate or badge. You can appeal once you are told.");
        }
        if (result == AwardResult.ON_HOLD || result == AwardResult.WAIT) {
            throw Refusal.conflict("It is not decided for good yet what you are awarded. You can appeal once it is.");
        }
        if (result == AwardResult.CERTIFICATE) {
            throw Refusal.conflict("You have been awarded a certificate. There is nothing to appeal against;"
                    + " if your name is wrong, ask for its correction on your page.");
        }
        if (!now.isBefore(until.get())) {
            throw Refusal.conflict(
                    "The time for an appeal is over. Please reply to any mail about this training; the academy team reads it.");
        }
    }

    /** True for whoever may appeal now. */
    public boolean isOpen(Instant now) {
        return until.filter(now::isBefore).isPresent() && (result == AwardResult.NONE || result == AwardResult.BADGE);
    }
}

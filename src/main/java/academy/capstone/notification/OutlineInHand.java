package academy.capstone.notification;

import java.util.Optional;

/** Tells which version of its outline a training is in, so that a link in a mail can be bound to what the mail speaks of. */
public interface OutlineInHand {

    /** The newest saved version; empty if there is no such training. */
    Optional<Version> of(String trainingCode);

    /**
     * A version of an outline.
     *
     * @param number counted from 1 per training
     * @param sha256 of its text, in hex
     */
    record Version(int number, String sha256) {}
}

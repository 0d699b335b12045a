package academy.capstone.workflow.security;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Sign-in is refused for a while, because too many have failed. */
class TooManyFailures extends LockedException {

    private static final long serialVersionUID = 1L;

    private final Duration pause;

    TooManyFailures(Duration pause) {
        super("Too many sign-ins have failed. Please try again in " + Math.max(1, pause.toMinutes() + 1)
                + " minutes, or ask an administrator to unlock the account.");
        this.pause = pause;
    }

    Duration pause() {
        return pause;
    }
}

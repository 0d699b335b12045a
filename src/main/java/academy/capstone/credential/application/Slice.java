package academy.capstone.credential.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The time that one job may work before the next job goes on. */
record Slice(Clock clock, Instant end) {

    static Slice of(Clock clock, Duration length) {
        return new Slice(clock, clock.instant().plus(length));
    }

    boolean isOver() {
        return !clock.instant().isBefore(end);
    }
}

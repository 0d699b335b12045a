package academy.capstone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The time of the application and of the engine. It runs with the world's until a test moves it; then it stands still. */
@Primary
public class MovableClock extends Clock {

    private final Clock world;
    private volatile @Nullable Instant frozen;

    public MovableClock() {
        this(Clock.systemUTC());
    }

    private MovableClock(Clock world) {
        this.world = world;
    }

    /** Sets the time and stops it. */
    public void moveTo(Instant instant) {
        frozen = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    public void moveBy(Duration duration) {
        moveTo(instant().plus(duration));
    }

    /** Lets the time run with the world's again. */
    public void reset() {
        frozen = null;
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        Instant standing = frozen;
        return standing == null ? world.instant() : standing;
    }

    @Override
    public ZoneId getZone() {
        return world.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        MovableClock self = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return self.withZone(other);
            }

            @Override
            public Instant instant() {
                return self.instant();
            }
        };
    }

    /** Gives the time back after each test. */
    static final class Reset implements AfterEachCallback {

        @Override
        public void afterEach(ExtensionContext context) {
            SpringExtension.getApplicationContext(context)
                    .getBean(MovableClock.class)
                    .reset();
        }
    }
}

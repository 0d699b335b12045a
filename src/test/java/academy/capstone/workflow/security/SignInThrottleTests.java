package academy.capstone.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTests {

    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.7";

    private final Ticking clock = new Ticking();
    private final SignInThrottle throttle = new SignInThrottle(
            new SecuritySettings(1, true, new SecuritySettings.SignIn(Duration.ofMinutes(15), 3, 6, 8)), clock);

    @Test
    void refusesAPersonFromAnAddressAfterTooManyFailures() {
        fail("coordinator", ELSEWHERE, 3);

        assertThat(throttle.tries("coordinator", ELSEWHERE)).contains(Duration.ofMinutes(15));
    }

    @Test
    void aStrangerElsewhereDoesNotLockAKnownPersonOut() {
        throttle.tries("coordinator", HOME);
        throttle.succeeded("coordinator", HOME);
        for (int address = 0; address < 10; address++) {
            throttle.tries("coordinator", "203.0.113." + address);
        }

        assertThat(throttle.tries("coordinator", "203.0.113.99")).isPresent();
        assertThat(throttle.tries("coordinator", HOME)).isEmpty();
    }

    @Test
    void refusesAnAddressThatTriesManyPeople() {
        for (int person = 0; person < 6; person++) {
            throttle.tries("person" + person, ELSEWHERE);
        }

        assertThat(throttle.tries("another", ELSEWHERE)).isPresent();
        assertThat(throttle.tries("another", HOME)).isEmpty();
    }

    @Test
    void forgetsFailuresAfterTheWindow() {
        fail("coordinator", ELSEWHERE, 3);
        clock.pass(Duration.ofMinutes(16));

        assertThat(throttle.tries("coordinator", ELSEWHERE)).isEmpty();
    }

    @Test
    void lettingInTakesTheCountBack() {
        for (int time = 0; time < 20; time++) {
            assertThat(throttle.tries("coordinator", HOME)).isEmpty();
            throttle.succeeded("coordinator", HOME);
        }
    }

    @Test
    void anAdministratorUnlocks() {
        fail("coordinator", HOME, 3);
        throttle.unlock("coordinator");

        assertThat(throttle.tries("coordinator", HOME)).isEmpty();
    }

    private void fail(String person, String address, int times) {
        for (int time = 0; time < times; time++) {
            assertThat(throttle.tries(person, address)).isEmpty();
        }
    }

    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2027-01-04T08:00:00Z");

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

package academy.capstone.credential.web;

import academy.capstone.credential.application.VerificationSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down those who guess ids. Only unknown ids count, so whoever verifies thousands of known ones is never stopped.
 *
 * <p>Guessing is hopeless anyway: an id has 128 random bits. With 100,000 credentials a guess hits one with a chance of
 * 10^5 / 2^128 = 3 * 10^-34, a million guesses together with 3 * 10^-28. At 60 guesses in 10 minutes a million take one
 * address 1,000,000 / 60 * 10 minutes = 116 days. Counts live in memory: each node has its own, a restart forgives, and of
 * more than {@value #REMEMBERED} addresses the one that was quiet the longest is forgotten.
 */
@Component
class IdGuesses {

    private static final int REMEMBERED = 10_000;

    /** A household with IPv6 has as many addresses as it likes, all with these first bytes. */
    private static final int NETWORK_BYTES = 8;

    private final VerificationSettings settings;
    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > REMEMBERED;
        }
    };

    IdGuesses(VerificationSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Unknown ids since the first of them. */
    private record Window(Instant start, int misses) {}

    /** How long the address has to wait; zero if it may ask. */
    synchronized Duration pause(String address) {
        Window window = windows.get(network(address));
        if (window == null || window.misses() < settings.guesses()) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), window.start().plus(settings.guessWindow()));
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void missed(String address) {
        Instant now = clock.instant();
        windows.compute(
                network(address),
                (network, window) ->
                        window == null || !now.isBefore(window.start().plus(settings.guessWindow()))
                                ? new Window(now, 1)
                                : new Window(window.start(), window.misses() + 1));
    }

    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // Never a look-up by name: what has a colon is an address.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES)));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}

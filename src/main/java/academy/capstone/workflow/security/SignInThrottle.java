package academy.capstone.workflow.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down those who guess passwords. Failures are counted per person and address, per address and per person. Who has
 * signed in from an address before is bound there by the first limit only, so that a stranger cannot lock a known person out.
 * Lives in memory: a restart forgives.
 */
@Component
class SignInThrottle {

    private static final int REMEMBERED = 10_000;

    private final SecuritySettings.SignIn limits;
    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = newest();
    private final Map<String, Boolean> known = newest();

    SignInThrottle(SecuritySettings settings, Clock clock) {
        this.limits = settings.signIn();
        this.clock = clock;
    }

    /**
     * Counts a try as failed until {@link #succeeded} says otherwise, so that many at once don't slip through.
     *
     * @return how long to wait instead, if the person has failed too often from there
     */
    synchronized Optional<Duration> tries(String person, String address) {
        Instant now = clock.instant();
        boolean trusted = known.containsKey(pair(person, address));
        boolean refused = count(pair(person, address), now) >= limits.perPersonAndAddress()
                || (!trusted && count(byAddress(address), now) >= limits.perAddress())
                || (!trusted && count(byPerson(person), now) >= limits.perPerson());
        if (refused) {
            return Optional.of(wait(pair(person, address), byAddress(address), byPerson(person), now));
        }
        add(pair(person, address), now);
        add(byAddress(address), now);
        add(byPerson(person), now);
        return Optional.empty();
    }

    synchronized void succeeded(String person, String address) {
        known.put(pair(person, address), true);
        failures.remove(pair(person, address));
        takeBack(byAddress(address));
        takeBack(byPerson(person));
    }

    /** Forgets the person's failures, wherever they came from. */
    synchronized void unlock(String person) {
        failures.keySet().removeIf(key -> key.startsWith(byPerson(person) + " "));
        failures.remove(byPerson(person));
    }

    private int count(String key, Instant now) {
        Deque<Instant> times = failures.get(key);
        if (times == null) {
            return 0;
        }
        Instant oldest = now.minus(limits.window());
        while (!times.isEmpty() && times.getFirst().isBefore(oldest)) {
            times.removeFirst();
        }
        return times.size();
    }

    private Duration wait(String pair, String address, String person, Instant now) {
        Instant newest = now.minus(limits.window());
        for (String key : new String[] {pair, address, person}) {
            Deque<Instant> times = failures.get(key);
            if (times != null && !times.isEmpty() && times.getFirst().isAfter(newest)) {
                newest = times.getFirst();
            }
        }
        return Duration.between(now, newest.plus(limits.window()));
    }

    private void add(String key, Instant now) {
        failures.computeIfAbsent(key, absent -> new ArrayDeque<>()).addLast(now);
    }

    private void takeBack(String key) {
        Deque<Instant> times = failures.get(key);
        if (times != null && !times.isEmpty()) {
            times.removeLast();
        }
    }

    private static String pair(String person, String address) {
        return byPerson(person) + " " + address;
    }

    private static String byPerson(String person) {
        return "person:" + person.replace(' ', '_');
    }

    private static String byAddress(String address) {
        return "address:" + address;
    }

    private static <V> Map<String, V> newest() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}

package academy.capstone.desk.application;

import academy.capstone.workflow.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Stops those who try links that are not theirs. Strangers need not be counted: to them every link answers the same. Lives in
 * memory: a restart forgives.
 */
@Component
class GuessLimit {

    private static final int REMEMBERED = 10_000;

    private final DeskSettings settings;
    private final Clock clock;
    private final Map<String, Deque<Instant>> misses = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };

    GuessLimit(DeskSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Lets the person follow a link.
     *
     * @throws Refusal of kind conflict after too many wrong ones
     */
    synchronized void check(String person) {
        Deque<Instant> times = misses.getOrDefault(person, new ArrayDeque<>());
        Instant oldest = clock.instant().minus(settings.guessWindow());
        while (!times.isEmpty() && times.getFirst().isBefore(oldest)) {
            times.removeFirst();
        }
        if (times.size() >= settings.guesses()) {
            throw Refusal.conflict(
                    "You have followed too many links that are not yours. Please wait a quarter of an hour or so.");
        }
    }

    synchronized void missed(String person) {
        misses.computeIfAbsent(person, absent -> new ArrayDeque<>()).addLast(clock.instant());
    }
}

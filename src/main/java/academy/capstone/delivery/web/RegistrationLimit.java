package academy.capstone.delivery.web;

import academy.capstone.delivery.application.DeliverySettings;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** How many registrations one network address may send in a minute. Counts are forgotten with the minute. */
@Component
class RegistrationLimit {

    private static final long MINUTE_MILLIS = 60_000;

    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final AtomicLong minute = new AtomicLong();
    private final DeliverySettings settings;
    private final Clock clock;

    RegistrationLimit(DeliverySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    boolean admits(String address) {
        long now = clock.millis() / MINUTE_MILLIS;
        if (minute.getAndSet(now) != now) {
            counts.clear();
        }
        return counts.computeIfAbsent(address, any -> new AtomicInteger()).incrementAndGet()
                <= settings.registrationsPerMinute();
    }
}

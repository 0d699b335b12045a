package academy.capstone.notification.application;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings {@code capstone.notification.*}; their values are in application.yaml.
 *
 * @param from sender of every mail, an address with or without a name
 * @param zone zone in which dates are written; the mail names it
 * @param pauses how long to wait after the first, second and each further attempt that failed; when they are used up, the
 *     notice has failed
 * @param batch how many notices one round of the mailer takes
 * @param lease for how long a node that takes notices keeps them; after a crash they are free again when it ends
 */
@ConfigurationProperties("capstone.notification")
record NotificationSettings(String from, ZoneId zone, List<Duration> pauses, int batch, Duration lease) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm z", Locale.ENGLISH);

    /** The pause after the given attempt, counted from 1; the last one repeats. */
    Duration pause(int attempt) {
        return pauses.get(Math.min(attempt, pauses.size()) - 1);
    }

    String day(Instant moment) {
        return DAY.format(moment.atZone(zone));
    }

    String moment(Instant moment) {
        return MOMENT.format(moment.atZone(zone));
    }

    String inList(Instant moment) {
        return SHORT.format(moment.atZone(zone));
    }

    /** The sender's domain, in which message ids are unique. */
    String mailDomain() {
        return from.substring(from.indexOf('@') + 1).replace(">", "").strip();
    }
}

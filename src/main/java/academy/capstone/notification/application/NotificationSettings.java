package academy.capstone.notification.application;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
 * @param linkValidAfterDue for how long a link to a task leads there after the task was due
 * @param dailyAt when the daily mail of those who prefer it is written, at their duty station
 */
@ConfigurationProperties("capstone.notification")
record NotificationSettings(
        String from,
        ZoneId zone,
        List<Duration> pauses,
        int batch,
        Duration lease,
        Duration linkValidAfterDue,
        LocalTime dailyAt) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
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

    String dayOfYear(LocalDate day) {
        return DATE.format(day);
    }

    String moment(Instant moment) {
        return MOMENT.format(moment.atZone(zone));
    }

    String inList(Instant moment) {
        return SHORT.format(moment.atZone(zone));
    }

    /** A Message-ID made from the key alone: a mail that is sent twice carries the same one. */
    String messageId(String key) {
        UUID unique = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        String domain = from.substring(from.indexOf('@') + 1).replace(">", "").strip();
        return "<" + unique + "@" + domain + ">";
    }
}

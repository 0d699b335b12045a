package academy.capstone.notification.application;

import academy.capstone.notification.persistence.PreferenceRepository;
import academy.capstone.workflow.Calendars;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When a person's daily mail is due: at the set hour at the duty station, whatever the clock does there that night. */
@Component
class DailyTurn {

    private final PreferenceRepository preferences;
    private final Calendars calendars;
    private final NotificationSettings settings;

    DailyTurn(PreferenceRepository preferences, Calendars calendars, NotificationSettings settings) {
        this.preferences = preferences;
        this.calendars = calendars;
        this.settings = settings;
    }

    /** When the daily mail that carries a notice written now is due; empty if the person wants single mails. */
    Optional<Instant> due(String person, Instant now) {
        return preferences.daily(person) ? Optional.of(next(person, now)) : Optional.empty();
    }

    /** The first turn after this moment. An hour that the clock leaves out is made up for, one that comes twice counts once. */
    Instant next(String person, Instant now) {
        ZonedDateTime local = now.atZone(zone(person));
        Instant today = turn(local.toLocalDate(), local.getZone());
        return today.isAfter(now) ? today : turn(local.toLocalDate().plusDays(1), local.getZone());
    }

    /** The person's day at this moment. */
    LocalDate day(String person, Instant now) {
        return LocalDate.ofInstant(now, zone(person));
    }

    private Instant turn(LocalDate day, ZoneId zone) {
        return day.atTime(settings.dailyAt()).atZone(zone).toInstant();
    }

    private ZoneId zone(String person) {
        return calendars.of(person).zone();
    }
}

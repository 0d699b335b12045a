package academy.capstone.notification.application;

import academy.capstone.notification.persistence.DailyRepository;
import academy.capstone.notification.persistence.PreferenceRepository;
import academy.capstone.workflow.Calendars;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.WorkCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people want their notices: each by itself, or once a day. */
@Service
public class NoticePreferences {

    private final PreferenceRepository preferences;
    private final DailyRepository waiting;
    private final DailyTurn turn;
    private final Calendars calendars;
    private final NotificationSettings settings;
    private final Clock clock;

    NoticePreferences(
            PreferenceRepository preferences,
            DailyRepository waiting,
            DailyTurn turn,
            Calendars calendars,
            NotificationSettings settings,
            Clock clock) {
        this.preferences = preferences;
        this.waiting = waiting;
        this.turn = turn;
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the person has chosen, and when the daily mail is or would be written. */
    @Transactional(readOnly = true)
    public Preference of(String person) {
        WorkCalendar calendar = calendars.of(person);
        return new Preference(
                preferences.daily(person),
                settings.dailyAt(),
                calendar.name(),
                calendar.zone().getId());
    }

    /** Keeps the choice. It holds for everything that has not been sent yet. */
    @Transactional
    public void choose(String person, boolean daily) {
        Instant now = clock.instant();
        try {
            preferences.save(person, daily, now);
        } catch (DuplicateKeyException another) {
            throw Refusal.conflict("You have just chosen in another window; please look again.");
        }
        if (daily) {
            waiting.gather(person, turn.next(person, now));
        } else {
            waiting.release(person, now);
        }
    }

    /**
     * A choice.
     *
     * @param at hour of the daily mail, at the duty station
     * @param dutyStation its name
     */
    public record Preference(boolean daily, LocalTime at, String dutyStation, String zone) {}
}

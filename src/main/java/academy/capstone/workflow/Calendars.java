package academy.capstone.workflow;

import java.util.List;

/** The calendars of the duty stations, by the settings {@code capstone.deadlines.duty-stations}. */
public interface Calendars {

    /** That of the person's duty station; the default one for a person without a (known) duty station. */
    WorkCalendar of(String userId);

    /** That of the default duty station. */
    WorkCalendar standard();

    /** All of them, by name. */
    List<WorkCalendar> all();
}

package academy.capstone.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The working days of one duty station. */
public interface WorkCalendar {

    /** Key of the duty station in the settings, such as {@code geneva}. */
    String dutyStation();

    /** The name that people read, such as Geneva. */
    String name();

    /** Where the station's days begin and end. */
    ZoneId zone();

    LocalDate today();

    boolean isWorkingDay(LocalDate day);

    /** The day itself if it is a working day, otherwise the next one. */
    LocalDate workingDayFrom(LocalDate day);

    /** The last of so many working days, of which the first is the one after {@code day}; {@code day} itself for 0. */
    LocalDate after(LocalDate day, int workingDays);

    /** The hour at which the day's deadlines fall. */
    Instant endOf(LocalDate day);

    /** The hour at which the day's work begins. */
    Instant beginOf(LocalDate day);
}

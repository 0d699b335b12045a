package academy.capstone.delivery.application;

import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.ICalProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;

/**
 * Writes each time in the zone in which the session takes place, and the rules of that zone with it, from Java's own data: a
 * calendar need not know the zone, and nothing is fetched from elsewhere.
 */
final class CalendarZones {

    /** Changes of the clock before and after a session that the file tells. */
    private static final int YEARS_AROUND = 1;

    private final ICalendar calendar;
    private final Map<String, TimezoneAssignment> known = new HashMap<>();

    CalendarZones(ICalendar calendar) {
        this.calendar = calendar;
    }

    void assign(ICalProperty property, ZonedDateTime time) {
        TimezoneAssignment zone = known.computeIfAbsent(time.getZone().getId(), id -> assignment(time));
        calendar.getTimezoneInfo().setTimezone(property, zone);
    }

    private static TimezoneAssignment assignment(ZonedDateTime time) {
        ZoneId zone = time.getZone();
        ZoneRules rules = zone.getRules();
        VTimezone component = new VTimezone(zone.getId());
        Instant from = time.minusYears(YEARS_AROUND).toInstant();
        ZoneOffset before = rules.getOffset(from);
        add(component, rules.isDaylightSavings(from), LocalDateTime.ofInstant(from, before), before, before);
        ZoneOffsetTransition change = rules.nextTransition(from);
        while (change != null
                && change.getInstant().isBefore(time.plusYears(YEARS_AROUND).toInstant())) {
            add(
                    component,
                    rules.isDaylightSavings(change.getInstant()),
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter());
            change = rules.nextTransition(change.getInstant());
        }
        return new TimezoneAssignment(TimeZone.getTimeZone(zone), component);
    }

    private static void add(
            VTimezone component, boolean summer, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        if (summer) {
            DaylightSavingsTime observance = new DaylightSavingsTime();
            fill(observance, from, before, after);
            component.addDaylightSavingsTime(observance);
        } else {
            StandardTime observance = new StandardTime();
            fill(observance, from, before, after);
            component.addStandardTime(observance);
        }
    }

    private static void fill(Observance observance, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        observance.setDateStart(new DateTimeComponents(
                from.getYear(),
                from.getMonthValue(),
                from.getDayOfMonth(),
                from.getHour(),
                from.getMinute(),
                from.getSecond(),
                false));
        observance.setTimezoneOffsetFrom(new UtcOffset(before.getTotalSeconds() * 1000L));
        observance.setTimezoneOffsetTo(new UtcOffset(after.getTotalSeconds() * 1000L));
    }
}

package academy.capstone.workflow.engine;

import academy.capstone.workflow.WorkCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** Counts the working days of one duty station. */
class StationCalendar implements WorkCalendar {

    private final String key;
    private final DutyStationSettings station;
    private final ZoneId zone;
    private final Set<LocalDate> everybodyIsOff;
    private final LocalTime dayBeginsAt;
    private final LocalTime dayEndsAt;
    private final Clock clock;

    StationCalendar(String key, DutyStationSettings station, DeadlineSettings settings, Clock clock) {
        this.key = key;
        this.station = station;
        this.zone = station.zone() == null ? settings.zone() : station.zone();
        this.everybodyIsOff = settings.holidays();
        this.dayBeginsAt = settings.dayBeginsAt();
        this.dayEndsAt = settings.dayEndsAt();
        this.clock = clock;
    }

    @Override
    public String dutyStation() {
        return key;
    }

    @Override
    public String name() {
        return station.name().isEmpty() ? key : station.name();
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return !station.weekend().contains(day.getDayOfWeek())
                && !station.holidays().contains(day)
                && !everybodyIsOff.contains(day);
    }

    @Override
    public LocalDate workingDayFrom(LocalDate first) {
        LocalDate day = first;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    @Override
    public LocalDate after(LocalDate first, int workingDays) {
        LocalDate day = first;
        for (int counted = 0; counted < workingDays; counted++) {
            day = workingDayFrom(day.plusDays(1));
        }
        return day;
    }

    @Override
    public Instant endOf(LocalDate day) {
        return at(day, dayEndsAt);
    }

    @Override
    public Instant beginOf(LocalDate day) {
        return at(day, dayBeginsAt);
    }

    private Instant at(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(zone).toInstant();
    }
}

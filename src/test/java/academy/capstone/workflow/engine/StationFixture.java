package academy.capstone.workflow.engine;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import academy.capstone.workflow.Calendars;
import academy.capstone.workflow.Deadlines;
import academy.capstone.workflow.DutyStations;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Geneva, where everybody is at home but "far", who works in Cairo, and "south", who works in Brasília. */
record StationFixture(Calendars calendars, Deadlines deadlines) {

    static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");
    static final ZoneId CAIRO = ZoneId.of("Africa/Cairo");
    static final ZoneId BRASILIA = ZoneId.of("America/Sao_Paulo");

    static StationFixture at(String instant, LocalDate... holidaysOfGeneva) {
        DeadlineSettings settings = settings(Set.of(holidaysOfGeneva));
        Clock clock = Clock.fixed(Instant.parse(instant), ZoneId.of("UTC"));
        Map<String, String> stations = Map.of("far", "cairo", "south", "brasilia", "lost", "atlantis");
        DutyStations people = userId -> Optional.ofNullable(stations.get(userId));
        Calendars calendars = new StationCalendars(
                settings,
                clock,
                new StaticListableBeanFactory(Map.of("people", people)).getBeanProvider(DutyStations.class));
        return new StationFixture(calendars, new WorkingDays(settings, calendars, calendars.standard()));
    }

    private static DeadlineSettings settings(Set<LocalDate> holidaysOfGeneva) {
        Set<java.time.DayOfWeek> weekend = Set.of(SATURDAY, SUNDAY);
        Map<String, DutyStationSettings> stations = Map.of(
                "geneva", new DutyStationSettings("Geneva", GENEVA, weekend, holidaysOfGeneva),
                "cairo",
                        new DutyStationSettings(
                                "Cairo", CAIRO, Set.of(FRIDAY, SATURDAY), Set.of(LocalDate.parse("2027-01-25"))),
                "brasilia",
                        new DutyStationSettings(
                                "Brasília",
                                BRASILIA,
                                weekend,
                                Set.of(LocalDate.parse("2027-02-08"), LocalDate.parse("2027-02-09"))));
        return new DeadlineSettings(
                GENEVA,
                LocalTime.of(18, 0),
                LocalTime.of(8, 0),
                Set.of(),
                "geneva",
                stations,
                15,
                5,
                10,
                3,
                1,
                0,
                5,
                2,
                2,
                10,
                5,
                3,
                6);
    }
}

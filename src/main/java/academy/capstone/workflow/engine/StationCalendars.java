package academy.capstone.workflow.engine;

import academy.capstone.workflow.Calendars;
import academy.capstone.workflow.DutyStations;
import academy.capstone.workflow.WorkCalendar;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The calendars of the settings. */
@Component
class StationCalendars implements Calendars {

    private final Map<String, WorkCalendar> calendars;
    private final WorkCalendar standard;
    private final ObjectProvider<DutyStations> dutyStations;

    StationCalendars(DeadlineSettings settings, Clock clock, ObjectProvider<DutyStations> dutyStations) {
        this.calendars = settings.dutyStations().entrySet().stream()
                .map(station -> new StationCalendar(station.getKey(), station.getValue(), settings, clock))
                .collect(Collectors.toUnmodifiableMap(WorkCalendar::dutyStation, Function.identity()));
        this.standard = Stream.ofNullable(calendars.get(settings.dutyStation()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("capstone.deadlines.duty-station names "
                        + settings.dutyStation() + ", which is none of capstone.deadlines.duty-stations."));
        this.dutyStations = dutyStations;
    }

    /** A station that has left the settings counts as unknown, so that nothing stands still. */
    @Override
    public WorkCalendar of(String userId) {
        return dutyStations.getObject().of(userId).map(calendars::get).orElse(standard);
    }

    @Override
    public WorkCalendar standard() {
        return standard;
    }

    @Override
    public List<WorkCalendar> all() {
        return calendars.values().stream()
                .sorted(Comparator.comparing(WorkCalendar::name))
                .toList();
    }
}

package academy.capstone.workflow.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One duty station.
 *
 * @param name as people read it; empty: the key
 * @param zone where its days begin and end; absent: that of the organisation
 * @param weekend the days of the week on which nobody works
 * @param holidays its days off, each with its year
 */
record DutyStationSettings(
        @DefaultValue("") String name,
        @Nullable ZoneId zone,
        @DefaultValue({"saturday", "sunday"}) Set<DayOfWeek> weekend,
        @DefaultValue Set<LocalDate> holidays) {

    private static final int DAYS_OF_A_WEEK = 7;

    DutyStationSettings {
        if (weekend.size() == DAYS_OF_A_WEEK) {
            throw new IllegalArgumentException("A duty station's weekend must leave a day to work on.");
        }
    }
}

package academy.capstone.workflow.engine;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people have. Days are working days of the duty station of the one who has to act.
 *
 * @param zone where the organisation's days begin and end; also the zone of a duty station that names none
 * @param dayEndsAt the hour at which a day's deadline falls
 * @param dayBeginsAt the hour at which a day's work begins
 * @param holidays days on which nobody is expected to work, wherever
 * @param dutyStation key of the duty station whose calendar counts where no person, or none with a station, is at hand
 * @param dutyStations by key; a profile names the key
 * @param outline for preparing or revising an outline
 * @param task for a task that has no window of its own
 * @param review the reviewers' window
 * @param reviewFirstReminder before the end of the window
 * @param reviewSecondReminder before the end of the window
 * @param reviewEscalation before the end of the window, in the morning; 0 is the last day
 * @param signOff for one step of the sign-off
 * @param signOffReminder before the end of the step's time
 * @param signOffEscalation after the end of the step's time
 * @param evaluation for answering the questionnaire
 * @param evaluationReminder before the end of the questionnaire's time
 * @param followUpFirstMonths from the end of the evaluation to the first follow-up, in months
 * @param followUpSecondMonths from the end of the evaluation to the second follow-up, in months
 */
@ConfigurationProperties("capstone.deadlines")
record DeadlineSettings(
        @DefaultValue("Europe/Zurich") ZoneId zone,
        @DefaultValue("18:00") LocalTime dayEndsAt,
        @DefaultValue("08:00") LocalTime dayBeginsAt,
        @DefaultValue Set<LocalDate> holidays,
        @DefaultValue("geneva") String dutyStation,
        @DefaultValue Map<String, DutyStationSettings> dutyStations,
        @DefaultValue("15") int outline,
        @DefaultValue("5") int task,
        @DefaultValue("10") int review,
        @DefaultValue("3") int reviewFirstReminder,
        @DefaultValue("1") int reviewSecondReminder,
        @DefaultValue("0") int reviewEscalation,
        @DefaultValue("5") int signOff,
        @DefaultValue("2") int signOffReminder,
        @DefaultValue("2") int signOffEscalation,
        @DefaultValue("10") int evaluation,
        @DefaultValue("5") int evaluationReminder,
        @DefaultValue("3") int followUpFirstMonths,
        @DefaultValue("6") int followUpSecondMonths) {}

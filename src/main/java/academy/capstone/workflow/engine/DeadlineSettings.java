package academy.capstone.workflow.engine;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people have. Days are working days, from Monday to Friday without the holidays.
 *
 * @param zone where the days begin and end
 * @param dayEndsAt the hour at which a day's deadline falls
 * @param holidays days on which nobody is expected to work
 * @param outline for preparing or revising an outline
 * @param task for a task that has no window of its own
 * @param review the reviewers' window
 * @param reviewFirstReminder before the end of the window
 * @param reviewSecondReminder before the end of the window
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
        @DefaultValue Set<LocalDate> holidays,
        @DefaultValue("15") int outline,
        @DefaultValue("5") int task,
        @DefaultValue("10") int review,
        @DefaultValue("3") int reviewFirstReminder,
        @DefaultValue("1") int reviewSecondReminder,
        @DefaultValue("5") int signOff,
        @DefaultValue("2") int signOffReminder,
        @DefaultValue("2") int signOffEscalation,
        @DefaultValue("10") int evaluation,
        @DefaultValue("5") int evaluationReminder,
        @DefaultValue("3") int followUpFirstMonths,
        @DefaultValue("6") int followUpSecondMonths) {}

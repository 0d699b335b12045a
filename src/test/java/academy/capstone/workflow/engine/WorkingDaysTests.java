package academy.capstone.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.workflow.Deadlines;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import org.junit.jupiter.api.Test;

class WorkingDaysTests {

    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    @Test
    void givesReviewersTenWorkingDays() {
        assertThat(day(on("2027-01-11T09:00:00Z").getReviewEnd())).isEqualTo("2027-01-25");
    }

    @Test
    void remindsReviewersThreeDaysAndOneDayBeforeTheEnd() {
        assertThat(day(on("2027-01-11T09:00:00Z").getReviewFirstReminder())).isEqualTo("2027-01-20");
        assertThat(day(on("2027-01-11T09:00:00Z").getReviewSecondReminder())).isEqualTo("2027-01-22");
    }

    @Test
    void countsNeitherWeekendsNorHolidays() {
        assertThat(day(on("2027-03-19T09:00:00Z", LocalDate.parse("2027-03-26")).getTaskDue()))
                .isEqualTo("2027-03-29");
    }

    @Test
    void countsDaysWhereTheOrganisationIs() {
        assertThat(day(on("2027-01-11T23:30:00Z").getTaskDue())).isEqualTo("2027-01-19");
    }

    @Test
    void endsTheDayAtTheSameHourInSummer() {
        Date due = on("2027-03-26T09:00:00Z").getTaskDue();
        assertThat(due.toInstant().atZone(ZONE).toLocalTime()).isEqualTo(LocalTime.of(18, 0));
    }

    @Test
    void followsUpAfterThreeAndSixMonths() {
        Date first = on("2027-01-11T09:00:00Z").getFollowUpFirst();
        assertThat(day(first)).isEqualTo("2027-04-12");
        assertThat(day(on("2027-04-12T09:00:00Z").getFollowUpSecond())).isEqualTo("2027-07-12");
    }

    @Test
    void countsTheWeekOfThePersonsDutyStation() {
        Deadlines geneva = on("2027-01-14T09:00:00Z");
        assertThat(day(geneva.getTaskDue())).isEqualTo("2027-01-21");
        assertThat(day(geneva.of("far").getTaskDue(), StationFixture.CAIRO)).isEqualTo("2027-01-21");
        assertThat(day(on("2027-01-15T09:00:00Z").of("far").getTaskDue(), StationFixture.CAIRO))
                .isEqualTo("2027-01-21");
        assertThat(day(on("2027-01-15T09:00:00Z").getTaskDue())).isEqualTo("2027-01-22");
    }

    @Test
    void leavesOutTheHolidaysOfThePersonsDutyStationAlone() {
        assertThat(day(on("2027-01-18T09:00:00Z").of("far").getTaskDue(), StationFixture.CAIRO))
                .isEqualTo("2027-01-26");
        assertThat(day(on("2027-01-18T09:00:00Z").getTaskDue())).isEqualTo("2027-01-25");
    }

    @Test
    void endsTheDayByThePersonsClock() {
        Date due = on("2027-01-18T09:00:00Z").of("south").getTaskDue();
        assertThat(due.toInstant().atZone(StationFixture.BRASILIA).toLocalTime())
                .isEqualTo(LocalTime.of(18, 0));
        assertThat(due.toInstant()).isEqualTo("2027-01-25T21:00:00Z");
    }

    @Test
    void startsCountingOnThePersonsOwnDay() {
        assertThat(day(on("2027-01-19T01:00:00Z").of("south").getTaskDue(), StationFixture.BRASILIA))
                .isEqualTo("2027-01-25");
        assertThat(day(on("2027-01-19T01:00:00Z").getTaskDue())).isEqualTo("2027-01-26");
    }

    @Test
    void goesOnToTheNextWorkingDayWhenTheLastOneIsAHoliday() {
        assertThat(day(on("2027-01-11T09:00:00Z", LocalDate.parse("2027-01-25")).getReviewEnd()))
                .isEqualTo("2027-01-26");
        assertThat(day(on("2027-01-11T09:00:00Z", LocalDate.parse("2027-01-25"), LocalDate.parse("2027-01-26"))
                        .getReviewEnd()))
                .isEqualTo("2027-01-27");
    }

    @Test
    void countsAcrossTheYearsEndWithTheHolidaysOfBothYears() {
        LocalDate[] holidays = {
            LocalDate.parse("2026-12-25"), LocalDate.parse("2026-12-31"), LocalDate.parse("2027-01-01")
        };
        assertThat(day(on("2026-12-22T09:00:00Z", holidays).getReviewEnd())).isEqualTo("2027-01-08");
        assertThat(day(on("2026-12-22T09:00:00Z", holidays).getTaskDue())).isEqualTo("2026-12-30");
    }

    /** A day of 23 and one of 25 hours; a station that keeps its time meanwhile ends its day at another hour of ours. */
    @Test
    void endsTheDayAtSixInTheEveningOnBothSidesOfAClockChange() {
        assertThat(on("2027-03-22T09:00:00Z").getTaskDue().toInstant()).isEqualTo("2027-03-29T16:00:00Z");
        assertThat(on("2027-10-25T09:00:00Z").getTaskDue().toInstant()).isEqualTo("2027-11-01T17:00:00Z");
        assertThat(on("2027-03-22T09:00:00Z").of("south").getTaskDue().toInstant())
                .isEqualTo("2027-03-29T21:00:00Z");
    }

    @Test
    void escalatesAReviewOnTheMorningOfItsLastDay() {
        Deadlines deadlines = on("2027-01-11T09:00:00Z");
        assertThat(deadlines.getReviewEscalation().toInstant()).isEqualTo("2027-01-25T07:00:00Z");
        assertThat(deadlines.getReviewEscalation())
                .isAfter(deadlines.getReviewSecondReminder())
                .isBefore(deadlines.getReviewEnd());
    }

    @Test
    void takesTheDefaultStationWhereThePersonsIsUnknown() {
        Deadlines deadlines = on("2027-01-15T09:00:00Z");
        assertThat(deadlines.of("nobody").getTaskDue()).isEqualTo(deadlines.getTaskDue());
        assertThat(deadlines.of("lost").getTaskDue()).isEqualTo(deadlines.getTaskDue());
    }

    private static Deadlines on(String instant, LocalDate... holidays) {
        return StationFixture.at(instant, holidays).deadlines();
    }

    private static String day(Date date) {
        return date.toInstant().atZone(ZONE).toLocalDate().toString();
    }

    private static String day(Date date, ZoneId zone) {
        return date.toInstant().atZone(zone).toLocalDate().toString();
    }
}

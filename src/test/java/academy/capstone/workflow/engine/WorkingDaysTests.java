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

    private static Deadlines on(String instant, LocalDate... holidays) {
        return StationFixture.at(instant, holidays).deadlines();
    }

    private static String day(Date date) {
        return date.toInstant().atZone(ZONE).toLocalDate().toString();
    }
}

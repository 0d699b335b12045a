package academy.capstone.review.process;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.MovableClock;
import academy.capstone.Walk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The window of experts in Cairo, where Friday and Saturday are free and so is 7 January 2027: asked on Monday 4 January, they
 * have until Tuesday 19 January, 18:00 in Cairo, which is 16:00 UTC.
 */
@CapstoneTest
class StationWindowTests {

    private static final String CONTENT = "UserTask_ReviewContent";
    private static final Instant END = Instant.parse("2027-01-19T16:00:00Z");

    @Autowired
    Walk walk;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void moveToCairo() {
        jdbc.sql("update person set duty_station = 'cairo' where id like 'expert.%'")
                .update();
        jdbc.sql("""
                        insert into absence (person, first_day, last_day, substitute)
                        values ('expert.tsb', :first, :last, 'expert.br')""")
                .param("first", LocalDate.parse("2027-01-05"))
                .param("last", LocalDate.parse("2027-01-19"))
                .update();
        clock.moveTo(Instant.parse("2027-01-04T09:00:00Z"));
    }

    @AfterEach
    void moveBack() {
        jdbc.sql("update person set duty_station = null where id like 'expert.%'")
                .update();
        jdbc.sql("delete from absence").update();
    }

    @Test
    void remindsEscalatesAndEndsByTheReviewersOwnCalendar() {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});
        List<Task> asked = walk.open(code, CONTENT);
        assertThat(asked)
                .extracting(Task::getAssignee)
                .hasSize(2)
                .as("who is away on every day of the window is not asked")
                .doesNotContain("expert.tsb");
        assertThat(asked).allSatisfy(task -> assertThat(task.getDueDate()).hasTime(END.toEpochMilli()));
        String reviewer = asked.get(0).getAssignee();

        assertThat(runAt(code, "2027-01-14T15:59:00Z").sent(code, reviewer)).isEqualTo(new Sent(0, 0, "asked"));
        assertThat(runAt(code, "2027-01-14T16:01:00Z").sent(code, reviewer)).isEqualTo(new Sent(1, 0, "asked"));
        assertThat(runAt(code, "2027-01-18T15:59:00Z").sent(code, reviewer)).isEqualTo(new Sent(1, 0, "asked"));
        assertThat(runAt(code, "2027-01-18T16:01:00Z").sent(code, reviewer)).isEqualTo(new Sent(2, 0, "asked"));
        assertThat(runAt(code, "2027-01-19T05:59:00Z").sent(code, reviewer)).isEqualTo(new Sent(2, 0, "asked"));
        assertThat(runAt(code, "2027-01-19T06:01:00Z").sent(code, reviewer)).isEqualTo(new Sent(2, 1, "asked"));
        assertThat(runAt(code, "2027-01-19T15:59:00Z").sent(code, reviewer)).isEqualTo(new Sent(2, 1, "asked"));
        assertThat(runAt(code, "2027-01-19T16:01:00Z").sent(code, reviewer)).isEqualTo(new Sent(2, 1, "tacit"));
    }

    /** Reminders to a reviewer, escalations to the reviewer's director, and what became of the review. */
    private record Sent(int reminders, int escalations, String state) {}

    private StationWindowTests runAt(String code, String instant) {
        clock.moveTo(Instant.parse(instant));
        for (int follower = 0; follower < 3; follower++) {
            walk.runDueJobs(code);
        }
        return this;
    }

    private Sent sent(String code, String reviewer) {
        String state = jdbc.sql("select state from review_assignment where training_code = :code and person = :person")
                .param("code", code)
                .param("person", reviewer)
                .query(String.class)
                .single();
        String bureau = reviewer.substring("expert.".length()).replaceAll("\\d", "");
        String director = bureau.equals("gs") ? "deputy" : "director." + bureau;
        return new Sent(
                notices(code, reviewer, "remind-reviewer"),
                Math.min(1, notices(code, director, "escalate-review")),
                state);
    }

    private int notices(String code, String to, String purpose) {
        return jdbc.sql("""
                        select count(*) from notice
                        where training_code = :code and recipient = :to and purpose = :purpose""")
                .param("code", code)
                .param("to", to)
                .param("purpose", purpose)
                .query(Integer.class)
                .single();
    }
}

package academy.capstone.review.process;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.MovableClock;
import academy.capstone.Walk;
import academy.capstone.people.People;
import academy.capstone.review.ReviewResult;
import academy.capstone.review.Reviews;
import academy.capstone.training.Trainings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One reviewer is enthusiastic (an expert), one critical (the designer), one recuses, and the one who is asked instead
 * stays silent; then what becomes of it if one thing is otherwise.
 */
@CapstoneTest
class FourReviewersTests {

    private static final String CONTENT = "UserTask_ReviewContent";
    private static final String DESIGN = "UserTask_ReviewDesign";

    @Autowired
    Walk walk;

    @Autowired
    Reviews reviews;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private Trainings trainings;

    @Autowired
    private People people;

    private String code = "";
    private String recusing = "";
    private String enthusiastic = "";
    private String silent = "";

    @Test
    void sendsTheOutlineBackBecauseOfTheCriticWhateverTheOthersThink() {
        begin();
        walk.complete(code, CONTENT, enthusiastic, ReviewForms.content("approve", 3));
        criticise("revise-and-resubmit", 1);
        letTheWindowEnd();

        ReviewResult result = reviews.latestResult(code).orElseThrow();
        assertThat(result.round()).isEqualTo(1);
        assertThat(result.outcome()).isEqualTo("revise");
        assertThat(result.scoredReviews()).isEqualTo(2);
        assertThat(result.tacitReviews()).isEqualTo(1);
        assertThat(result.essentialsBelow()).isEqualTo(1);
        // 24 of 24 points of the expert and 17 of 27 of the designer; silence is no score.
        assertThat(result.sharePercent()).isEqualByComparingTo("80.39");
        assertThat(result.disagreement()).isTrue();
        assertThat(quorumMet()).isTrue();
        assertThat(states())
                .containsExactlyInAnyOrder(
                        recusing + " recused", enthusiastic + " given", silent + " tacit", "designer given");
        assertThat(notices(silent, "remind-reviewer")).isEqualTo(2);
        assertThat(notices(directorOf(silent), "escalate-review")).isEqualTo(1);
        assertThat(walk.isOpen(code, "UserTask_ReviseOutline")).isTrue();
        assertThat(walk.isOpen(code, "UserTask_SignOff")).isFalse();
        assertThat(trainings.decisions(code))
                .as("the choice and the silence stand in the decision log with the person's name")
                .anyMatch(each -> each.word().equals("asked")
                        && each.comment().startsWith(people.nameOf(silent) + " (" + silent + "). Chosen because"))
                .anyMatch(
                        each -> each.word().equals("tacit") && each.comment().startsWith(people.nameOf(silent) + " ("));
    }

    @Test
    void approvesWithMinorChangesIfTheCriticAsksForNoMore() {
        begin();
        walk.complete(code, CONTENT, enthusiastic, ReviewForms.content("approve", 3));
        criticise("approve-with-minor-changes", 2);
        letTheWindowEnd();

        ReviewResult result = reviews.latestResult(code).orElseThrow();
        assertThat(result.outcome()).isEqualTo("approve-with-minor-changes");
        assertThat(result.essentialsBelow()).isZero();
        assertThat(result.sharePercent()).isEqualByComparingTo("82.35");
        assertThat(walk.isOpen(code, "UserTask_SignOff")).isTrue();
    }

    @Test
    void revisesIfTheCriticAloneRejects() {
        begin();
        walk.complete(code, CONTENT, enthusiastic, ReviewForms.content("approve", 3));
        criticise("reject", 1);
        letTheWindowEnd();

        assertThat(reviews.latestResult(code).orElseThrow().outcome()).isEqualTo("revise");
        assertThat(walk.isOpen(code, "UserTask_ReviseOutline")).isTrue();
    }

    @Test
    void approvesIfTheCriticStaysSilentToo() {
        begin();
        walk.complete(code, CONTENT, enthusiastic, ReviewForms.content("approve", 3));
        letTheWindowEnd();

        ReviewResult result = reviews.latestResult(code).orElseThrow();
        assertThat(result.outcome()).isEqualTo("approve");
        assertThat(result.scoredReviews()).isEqualTo(1);
        assertThat(result.tacitReviews()).isEqualTo(2);
        assertThat(result.sharePercent()).isEqualByComparingTo("100");
        assertThat(walk.isOpen(code, "UserTask_SignOff")).isTrue();
    }

    @Test
    void leavesItToTheTaskForceIfAllStaySilent() {
        begin();
        letTheWindowEnd();

        ReviewResult result = reviews.latestResult(code).orElseThrow();
        assertThat(result.outcome()).isEqualTo("silence");
        assertThat(result.scoredReviews()).isZero();
        assertThat(result.tacitReviews()).isEqualTo(3);
        assertThat(walk.isOpen(code, "UserTask_ConfirmSilence")).isTrue();
        assertThat(walk.isOpen(code, "UserTask_SignOff")).isFalse();
    }

    private void begin() {
        code = walk.toPeerReview("Cyber resilience", sample -> {});
        List<String> first = assignees();
        recusing = first.get(0);
        enthusiastic = first.get(1);
        walk.complete(code, CONTENT, recusing, Map.of("recommendation", "recuse", "comment", "My book is its reader."));
        silent = assignees().stream()
                .filter(each -> !each.equals(enthusiastic))
                .findFirst()
                .orElseThrow();
        assertThat(silent).isNotEqualTo(recusing);
    }

    private void criticise(String recommendation, int alignment) {
        Map<String, Object> fields = ReviewForms.design(recommendation, 2);
        fields.put("alignment", alignment);
        fields.put("comment", "The test doesn't ask for what the objectives promise.");
        walk.complete(code, DESIGN, "designer", fields);
    }

    private void letTheWindowEnd() {
        for (int day = 0; day < 30; day++) {
            clock.moveBy(Duration.ofDays(1));
            walk.runDueJobs(code);
        }
    }

    private List<String> assignees() {
        return walk.open(code, CONTENT).stream().map(Task::getAssignee).toList();
    }

    private boolean quorumMet() {
        return jdbc.sql("select quorum_met from review_round where training_code = :code")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    private List<String> states() {
        return jdbc.sql("select person || ' ' || state from review_assignment where training_code = :code")
                .param("code", code)
                .query(String.class)
                .list();
    }

    private int notices(String to, String purpose) {
        return jdbc.sql("""
                        select count(*) from notice
                        where training_code = :code and recipient = :to and purpose = :purpose""")
                .param("code", code)
                .param("to", to)
                .param("purpose", purpose)
                .query(Integer.class)
                .single();
    }

    private static String directorOf(String expert) {
        String bureau = expert.substring("expert.".length()).replaceAll("\\d", "");
        return bureau.equals("gs") ? "deputy" : "director." + bureau;
    }
}

package academy.capstone.review.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.capstone.CapstoneTest;
import academy.capstone.Walk;
import academy.capstone.review.Reviews;
import academy.capstone.review.application.ReviewerChange;
import academy.capstone.workflow.Refusal;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The task force changes who reviews while reviews run. */
@CapstoneTest
class ReviewerChangeTests {

    private static final String CONTENT = "UserTask_ReviewContent";
    private static final String DESIGN = "UserTask_ReviewDesign";
    private static final List<String> EXPERTS =
            List.of("expert.bdt", "expert.bdt2", "expert.br", "expert.tsb", "expert.gs");

    @Autowired
    Walk walk;

    @Autowired
    ReviewerChange change;

    @Autowired
    Reviews reviews;

    @Autowired
    JdbcClient jdbc;

    @Test
    void waitsForAnAddedReviewer() {
        String code = toReview();
        List<String> first = assignees(code);
        String added = free(code).get(0);

        change.add(code, "secretariat", added, "A second view on the law.");
        assertThat(assignees(code)).containsExactlyInAnyOrder(first.get(0), first.get(1), added);
        first.forEach(each -> give(code, each));
        walk.complete(code, DESIGN, "designer", ReviewForms.design("approve", 3));
        assertThat(walk.isOpen(code, "UserTask_SignOff")).isFalse();

        give(code, added);
        assertThat(walk.isOpen(code, "UserTask_SignOff")).isTrue();
        assertThat(reviews.latestResult(code).orElseThrow().scoredReviews()).isEqualTo(4);
        assertThat(noticesTo(code, added, "invite-reviewer")).isEqualTo(1);
    }

    @Test
    void addsTwiceAndAlsoWhenOnlyTheDesignIsStillReviewed() {
        String code = toReview();
        List<String> free = free(code);
        change.add(code, "secretariat", free.get(0), "One more.");
        assignees(code).forEach(each -> give(code, each));
        assertThat(walk.isOpen(code, CONTENT)).isFalse();

        change.add(code, "chair", free.get(1), "And another.");
        walk.complete(code, DESIGN, "designer", ReviewForms.design("approve", 3));
        assertThat(assignees(code)).containsExactly(free.get(1));
        assertThat(walk.isOpen(code, "UserTask_SignOff")).isFalse();
        change.add(code, "chair", free.get(2), "And one in an added one's time.");
        assignees(code).forEach(each -> give(code, each));

        assertThat(walk.isOpen(code, "UserTask_SignOff")).isTrue();
        assertThat(reviews.latestResult(code).orElseThrow().scoredReviews()).isEqualTo(6);
        assertThatThrownBy(() -> change.add(code, "secretariat", "expert.br", "Too late."))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("No reviews of this training are running");
    }

    @Test
    void replacesWithoutLosingWhatOthersHaveGiven() {
        String code = toReview();
        List<String> first = assignees(code);
        String successor = free(code).stream()
                .filter(each -> !each.startsWith("expert.bdt"))
                .findFirst()
                .orElseThrow();
        give(code, first.get(1));
        Task before = walk.task(code, CONTENT, first.get(0));

        change.replace(code, "secretariat", first.get(0), Optional.of(successor), "On mission until spring.");

        Task after = walk.task(code, CONTENT, successor);
        assertThat(after.getId()).isNotEqualTo(before.getId());
        assertThat(assignees(code)).containsExactly(successor);
        assertThat(stateOf(code, first.get(0))).isEqualTo("replaced");
        assertThat(stateOf(code, first.get(1))).isEqualTo("given");
        assertThat(noticesTo(code, first.get(0), "release-reviewer")).isEqualTo(1);
        assertThat(noticesTo(code, successor, "invite-reviewer")).isEqualTo(1);
        give(code, successor);
        walk.complete(code, DESIGN, "designer", ReviewForms.design("approve", 3));
        assertThat(walk.isOpen(code, "UserTask_SignOff")).isTrue();
        assertThat(reviews.latestResult(code).orElseThrow().scoredReviews()).isEqualTo(3);
    }

    @Test
    void replacesByRuleIfNobodyIsNamed() {
        String code = toReview();
        String leaving = assignees(code).get(0);

        change.replace(code, "secretariat", leaving, Optional.empty(), "Changed post.");

        assertThat(assignees(code)).hasSize(2).doesNotContain(leaving);
        assertThat(assignees(code)).anyMatch(each -> !each.startsWith("expert.bdt"));
    }

    @Test
    void makesAnUnreplaceableDesignerATaskOfTheTaskForce() {
        String code = toReview();

        change.replace(code, "secretariat", "designer", Optional.empty(), "Changed post.");

        assertThat(walk.isOpen(code, DESIGN)).isFalse();
        assertThat(walk.isOpen(code, "UserTask_AppointDesigner")).isTrue();
        assertThat(noticesTo(code, "secretariat", "request-designer")).isEqualTo(1);
    }

    @Test
    void removesOnlyWhileTheQuorumCanBeReached() {
        String code = toReview();
        List<String> first = assignees(code);

        assertThatThrownBy(() -> change.remove(code, "secretariat", first.get(0), "Not needed."))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("the quorum would be missed");
        assertThatThrownBy(() -> change.remove(code, "secretariat", "designer", "Not needed."))
                .hasMessageContaining("the quorum would be missed");
        String added = free(code).stream()
                .filter(each -> !each.startsWith("expert.bdt"))
                .findFirst()
                .orElseThrow();
        change.add(code, "secretariat", added, "Knows the law.");
        change.remove(code, "secretariat", first.get(0), "The other one is enough.");

        assertThat(assignees(code)).containsExactlyInAnyOrder(first.get(1), added);
        assertThat(stateOf(code, first.get(0))).isEqualTo("removed");
        assertThat(noticesTo(code, first.get(0), "release-reviewer")).isEqualTo(1);
        assignees(code).forEach(each -> give(code, each));
        walk.complete(code, DESIGN, "designer", ReviewForms.design("approve", 3));
        assertThat(walk.isOpen(code, "UserTask_SignOff")).isTrue();
    }

    @Test
    void refusesPeopleWhoMayNotReviewOrMayNotChange() {
        String code = toReview();
        String asked = assignees(code).get(0);
        String free = free(code).get(0);

        assertThatThrownBy(() -> change.add(code, "secretariat", asked, "Again."))
                .hasMessageContaining("asked in this round already");
        assertThatThrownBy(() -> change.add(code, "secretariat", "coordinator", "Knows it best."))
                .hasMessageContaining("not a user id of one of the reviewers");
        assertThatThrownBy(() -> change.add(code, "secretariat", free, " ")).hasMessageContaining("say why");
        assertThatThrownBy(() -> change.add(code, "coordinator", free, "I like this one."))
                .hasMessageContaining("Only the task force");
        assertThatThrownBy(() -> change.replace(code, asked, asked, Optional.empty(), "No time."))
                .hasMessageContaining("Only the task force");
        give(code, asked);
        assertThatThrownBy(() -> change.replace(code, "secretariat", asked, Optional.empty(), "Too late."))
                .hasMessageContaining("does not owe a review any more");
        assertThatThrownBy(() -> change.replace(code, "secretariat", "nobody", Optional.empty(), "Who?"))
                .hasMessageContaining("was not asked in this round");
    }

    private String toReview() {
        return walk.toPeerReview("Cyber resilience", sample -> {});
    }

    private List<String> assignees(String code) {
        return walk.open(code, CONTENT).stream().map(Task::getAssignee).toList();
    }

    private List<String> free(String code) {
        List<String> asked = assignees(code);
        return EXPERTS.stream().filter(each -> !asked.contains(each)).toList();
    }

    private void give(String code, String expert) {
        walk.complete(code, CONTENT, expert, ReviewForms.content("approve", 3));
    }

    private String stateOf(String code, String person) {
        return jdbc.sql("select state from review_assignment where training_code = :code and person = :person")
                .param("code", code)
                .param("person", person)
                .query(String.class)
                .single();
    }

    private int noticesTo(String code, String person, String purpose) {
        return jdbc.sql(
                        "select count(*) from notice where training_code = :code and recipient = :to and purpose = :purpose")
                .param("code", code)
                .param("to", person)
                .param("purpose", purpose)
                .query(Integer.class)
                .single();
    }
}

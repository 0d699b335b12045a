package academy.capstone.review.process;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.Walk;
import academy.capstone.review.application.ReviewerChange;
import academy.capstone.workflow.OpenTasks;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.TaskHeir;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes of reviewers that meet something else. */
@CapstoneTest
class ReviewerRaceTests {

    private static final String CONTENT = "UserTask_ReviewContent";
    private static final String DESIGN = "UserTask_ReviewDesign";

    @Autowired
    Walk walk;

    @Autowired
    ReviewerChange change;

    @Autowired
    OpenTasks tasks;

    @Autowired
    List<TaskHeir> heirs;

    @Autowired
    JdbcClient jdbc;

    @RepeatedTest(10)
    void endsInOneWayWhenTheLastReviewArrivesWhileAReviewerIsAdded() throws Exception {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});
        List<String> experts = assignees(code);
        String added = List.of("expert.bdt", "expert.bdt2", "expert.br", "expert.tsb", "expert.gs").stream()
                .filter(each -> !experts.contains(each))
                .findFirst()
                .orElseThrow();
        walk.complete(code, DESIGN, "designer", ReviewForms.design("approve", 3));
        walk.complete(code, CONTENT, experts.get(0), ReviewForms.content("approve", 3));

        List<Optional<Refusal>> refused = atOnce(
                () -> walk.complete(code, CONTENT, experts.get(1), ReviewForms.content("approve", 3)),
                () -> change.add(code, "secretariat", added, "A second view."));

        boolean given = refused.get(0).isEmpty();
        boolean admitted = refused.get(1).isEmpty();
        assertThat(given || admitted).isTrue();
        refused.forEach(each -> each.ifPresent(refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.getMessage()).matches("[A-Z].*\\.");
        }));
        assertThat(walk.isOpen(code, "UserTask_SignOff")).isEqualTo(!admitted);
        assertThat(assignees(code).contains(added)).isEqualTo(admitted);
        assertThat(assignees(code).contains(experts.get(1))).isEqualTo(!given);
        assertThat(owing(code)).containsExactlyInAnyOrderElementsOf(assignees(code));
    }

    @Test
    void asksAnotherOneInPlaceOfAReviewerWhoLeft() {
        String code = walk.toPeerReview("Cyber resilience", sample -> {});
        List<String> experts = assignees(code);
        TaskHeir heir =
                heirs.stream().filter(each -> each.serves(CONTENT)).findFirst().orElseThrow();

        assertThat(heir.heir(tasks.of(code).stream()
                        .filter(each -> experts.get(0).equals(each.assignee()))
                        .findFirst()
                        .orElseThrow()))
                .isEmpty();

        assertThat(assignees(code)).hasSize(2).contains(experts.get(1)).doesNotContain(experts.get(0));
        assertThat(owing(code)).contains("designer").containsAll(assignees(code));
    }

    private List<String> assignees(String code) {
        return walk.open(code, CONTENT).stream().map(Task::getAssignee).toList();
    }

    private List<String> owing(String code) {
        return jdbc.sql("select person from review_assignment where training_code = :code and state = 'asked'")
                .param("code", code)
                .query(String.class)
                .list();
    }

    private static List<Optional<Refusal>> atOnce(Runnable first, Runnable second) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Optional<Refusal>> one = threads.submit(attempt(barrier, first));
            Future<Optional<Refusal>> other = threads.submit(attempt(barrier, second));
            return List.of(one.get(), other.get());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Optional<Refusal>> attempt(CyclicBarrier barrier, Runnable work) {
        return () -> {
            barrier.await();
            try {
                work.run();
                return Optional.empty();
            } catch (Refusal refusal) {
                return Optional.of(refusal);
            }
        };
    }
}

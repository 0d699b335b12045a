package academy.capstone.bench;

import academy.capstone.Walk;
import academy.capstone.review.application.ReviewerSelection;
import academy.capstone.workflow.OpenTasks;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many reviewers and open reviews. Those reviewers who are asked for their inbox owe five reviews from the beginning; what
 * is added falls to the others, so that what grows is what a person's inbox and the choice must not depend on.
 */
final class OpenReviews {

    private static final int REVIEWERS = 2_000;
    private static final int ASKED = 20;
    private static final int EACH = 5;
    private static final int ROUNDS = 5;
    private static final int PAGE = 15;
    private static final List<String> BUREAUX = List.of("BDT", "BR", "TSB", "GS");

    private final ProcessEngine engine;
    private final OpenTasks openTasks;
    private final ReviewerSelection selection;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String training;
    private int open;

    OpenReviews(ApplicationContext application) {
        engine = application.getBean(ProcessEngine.class);
        openTasks = application.getBean(OpenTasks.class);
        selection = application.getBean(ReviewerSelection.class);
        jdbc = application.getBean(JdbcClient.class);
        transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        training = application.getBean(Walk.class).toPeerReview("Cyber resilience", sample -> {});
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "bench-review.bpmn",
                        Bpmn.createExecutableProcess("bench-review")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent("StartEvent_Opened")
                                .userTask("UserTask_Wait")
                                .camundaAssignee("${reviewer}")
                                .camundaDueDate("${deadlines.taskDue}")
                                .endEvent("EndEvent_Done")
                                .done())
                .deploy();
    }

    void fillWithReviewers() {
        IdentityService identity = engine.getIdentityService();
        for (int i = 0; i < REVIEWERS; i++) {
            User user = identity.newUser(reviewer(i));
            user.setFirstName("Reviewer");
            user.setLastName(String.valueOf(i));
            user.setPassword("Bench-password-" + i);
            identity.saveUser(user);
            identity.createMembership(user.getId(), "reviewers");
            jdbc.sql("""
                            insert into person (id, display_name, email, bureau, division, topics, languages)
                            values (:id, :name, :mail, :bureau, :division, 'Cybersecurity', 'en')""")
                    .param("id", reviewer(i))
                    .param("name", "Reviewer " + i)
                    .param("mail", reviewer(i) + "@capstone.example")
                    .param("bureau", BUREAUX.get(i % BUREAUX.size()))
                    .param("division", "Division " + i)
                    .update();
        }
    }

    void openUntil(int reviews) {
        for (; open < reviews; open++) {
            String reviewer =
                    open < ASKED * EACH ? reviewer(open % ASKED) : reviewer(ASKED + open % (REVIEWERS - ASKED));
            engine.getRuntimeService()
                    .startProcessInstanceByKey("bench-review", "BENCH-REVIEW-" + open, Map.of("reviewer", reviewer));
            jdbc.sql("""
                            insert into review_assignment
                                (training_code, review_round, kind, person, bureau, explanation, state, assigned_at)
                            values (:code, 1, 'content', :person, 'BR', 'Benchmark', 'asked', :now)""")
                    .param("code", "BENCH-REVIEW-" + open)
                    .param("person", reviewer)
                    .param("now", Instant.now().minusSeconds(open).atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Medians in milliseconds: our inbox, the engine's list of assigned tasks, the choice of reviewers. */
    double[] measure() {
        return new double[] {
            median(i -> openTasks.assignedTo(reviewer(i), PAGE)),
            median(i -> list(engine.getTaskService().createTaskQuery().taskAssignee(reviewer(i)))),
            median(i -> choose())
        };
    }

    String line(double[] millis) {
        return String.format(
                Locale.ROOT,
                "%,6d open: inbox %6.2f ms, engine's list %6.2f ms, choice of reviewers %6.2f ms",
                open,
                millis[0],
                millis[1],
                millis[2]);
    }

    static String growth(double[] few, double[] many) {
        return String.format(
                Locale.ROOT,
                "growth:      inbox %6.2f,    engine's list %6.2f,    choice of reviewers %6.2f",
                many[0] / few[0],
                many[1] / few[1],
                many[2] / few[2]);
    }

    private void choose() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from review_assignment where training_code = :code")
                    .param("code", training)
                    .update();
            selection.selectReviewers(training);
            status.setRollbackOnly();
        });
    }

    private static void list(TaskQuery query) {
        query.count();
        query.orderByDueDate().asc().listPage(0, PAGE);
    }

    private double median(IntConsumer question) {
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            // What the first rounds measure is the warm-up.
            if (round < ROUNDS / 2) {
                millis.clear();
            }
            for (int i = 0; i < ASKED; i++) {
                engine.getIdentityService().setAuthentication(reviewer(i), List.of("reviewers"), List.of());
                long begin = System.nanoTime();
                question.accept(i);
                millis.add((System.nanoTime() - begin) / 1e6);
                engine.getIdentityService().clearAuthentication();
            }
        }
        return millis.stream().sorted().toList().get(millis.size() / 2);
    }

    private static String reviewer(int number) {
        return "bench-reviewer-%04d".formatted(number);
    }
}

package academy.capstone.duties;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.Walk;
import academy.capstone.delivery.DeliveryWalk;
import academy.capstone.duties.Rule.Person;
import academy.capstone.review.process.ReviewForms;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Accounts;
import academy.capstone.workflow.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Several people in the same moment, over HTTP and with threads of their own: one consistent result each time, and a
 * readable answer for whoever came second. {@code -Dcapstone.test.races=20} repeats less often.
 */
@CapstoneTest
class RaceTests {

    private static final int TIMES = Integer.getInteger("capstone.test.races", 200);
    private static final int CROWD = 6;
    private static final String CONTENT = "UserTask_ReviewContent";
    private static final String SIGN_OFF = "UserTask_SignOff";
    private static final String CHECK = "UserTask_CheckMaterials";
    private static final String DEVELOP = "UserTask_DevelopMaterials";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Walk walk;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Trainings trainings;

    @Autowired
    private JdbcClient jdbc;

    private final ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
    private Visitors visitors;
    private DeliveryWalk delivery;
    private String code;

    @BeforeEach
    void meet() {
        visitors = new Visitors("http://localhost:" + port);
        delivery = new DeliveryWalk(application);
        code = delivery.approved(outline -> {});
        visitors.signIn(person(delivery.coordinator(code)));
    }

    @AfterEach
    void leave() {
        crowd.shutdownNow();
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(code).rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .forEach(instance -> runtime.deleteProcessInstance(instance, "The race is over"));
    }

    @Test
    void consolidatesOnceWhenTheLastTwoReviewersFinishInTheSameMoment() {
        repeat("two reviewers finish together", time -> {
            String review = nextReview();
            walk.complete(code, "UserTask_ReviewDesign", designer(), ReviewForms.design("approve", 3));
            List<Task> last = walk.open(code, CONTENT);
            assertThat(last).hasSize(2);

            List<Answer> answers = together(
                    () -> submit(last.get(0), ReviewForms.content("approve", 3)),
                    () -> submit(last.get(1), ReviewForms.content("approve", 3)));

            assertThat(answers).allMatch(Answer::succeeded);
            assertThat(isRunning(review)).isFalse();
            assertThat(statesOfThisRound()).containsOnly("given").hasSize(3);
            assertThat(consolidations()).isEqualTo(time);
        });
    }

    @Test
    void countsTheLastReviewOrItsSilenceWhenTheWindowClosesInTheSameMoment() {
        repeat("the last review against the end of the window", time -> {
            String review = nextReview();
            walk.complete(code, "UserTask_ReviewDesign", designer(), ReviewForms.design("approve", 3));
            Task first = walk.open(code, CONTENT).get(0);
            walk.complete(code, CONTENT, first.getAssignee(), ReviewForms.content("approve", 3));
            Task last = walk.open(code, CONTENT).get(0);
            Job end = windowEnd(last);

            List<Answer> answers = together(() -> submit(last, ReviewForms.content("approve", 3)), () -> fire(end));

            assertThat(isRunning(review)).isFalse();
            assertThat(statesOfThisRound())
                    .containsExactlyInAnyOrder("given", "given", answers.get(0).succeeded() ? "given" : "tacit");
            assertThat(answers.get(0)).matches(acceptedOrTold());
            assertThat(consolidations()).isEqualTo(time);
        });
    }

    @Test
    void signsOrWithdrawsWhenBothAreTriedInTheSameMoment() {
        repeat("signature against withdrawal", time -> {
            String lifecycle = runtime.createProcessInstanceByKey("training-lifecycle")
                    .businessKey(code)
                    .setVariables(Map.of("trainingCode", code, "coordinator", delivery.coordinator(code)))
                    .startBeforeActivity("CallActivity_SeniorManagementSignOff")
                    .execute()
                    .getId();
            Task task = walk.open(code, SIGN_OFF).get(0);
            int signed = decisions(SIGN_OFF, "approve");
            int withdrawn = decisionsOf("withdrawn");

            List<Answer> answers = together(
                    () -> submit(task, Map.of("signOffDecision", "approve")),
                    () -> visitors.page(
                            person(delivery.coordinator(code)),
                            "/trainings/" + code + "/withdrawal",
                            Map.of("reason", "The partner left."),
                            Optional.empty()));

            Answer signature = answers.get(0);
            Answer withdrawal = answers.get(1);
            assertThat(answers).allMatch(acceptedOrTold()).anyMatch(Answer::succeeded);
            assertThat(decisions(SIGN_OFF, "approve") - signed).isEqualTo(signature.succeeded() ? 1 : 0);
            assertThat(decisionsOf("withdrawn") - withdrawn).isEqualTo(withdrawal.succeeded() ? 1 : 0);
            assertThat(isRunning(lifecycle)).isEqualTo(!withdrawal.succeeded());
            assertThat(trainings.facts(code).stage().word()).isEqualTo(withdrawal.succeeded() ? "withdrawn" : "set-up");
            assertThat(walk.isOpen(code, SIGN_OFF)).isFalse();
            if (isRunning(lifecycle)) {
                runtime.deleteProcessInstance(lifecycle, "Again");
            }
        });
    }

    @Test
    void letsOneOfSixWinATaskAndTakesADoubleClickOnce() {
        List<String> six = IntStream.rangeClosed(1, CROWD)
                .mapToObj(number -> "race." + number)
                .toList();
        six.forEach(id -> accounts.create(id, id, id + "@example.org", "demo", Set.of(Group.ACADEMY_TEAM)));
        delivery.start("course-delivery", code);
        delivery.complete(code, "UserTask_SetUpCourse", "academy", Map.of());
        try {
            repeat("six for one task, and a double click", time -> {
                Task develop = walk.open(code, DEVELOP).get(0);
                assertThat(together(() -> submit(develop, Map.of()), () -> submit(develop, Map.of())))
                        .allMatch(acceptedOrTold())
                        .filteredOn(Answer::succeeded)
                        .hasSize(1);

                Task check = walk.open(code, CHECK).get(0);
                List<Answer> claims = together(six, id -> claim(check, id));
                assertThat(claims)
                        .allMatch(acceptedOrTold())
                        .filteredOn(Answer::succeeded)
                        .hasSize(1);

                List<Answer> completions = together(
                        six,
                        id -> submitAs(check, id, Map.of("materialsDecision", "return", "comment", "Add captions.")));
                assertThat(completions)
                        .allMatch(acceptedOrTold())
                        .filteredOn(Answer::succeeded)
                        .hasSize(1);
                assertThat(decisions(CHECK, "return")).isEqualTo(time);
            });
        } finally {
            six.forEach(identity::deleteUser);
        }
    }

    private static void repeat(String show, IntConsumer once) {
        long begin = System.nanoTime();
        for (int time = 1; time <= TIMES; time++) {
            once.accept(time);
        }
        System.out.printf("Race: %s, %d times in %.1f s%n", show, TIMES, (System.nanoTime() - begin) / 1e9);
    }

    private List<Answer> together(List<String> people, java.util.function.Function<String, Answer> work) {
        List<Callable<Answer>> starters = new ArrayList<>();
        people.forEach(person -> starters.add(() -> work.apply(person)));
        return run(starters);
    }

    private List<Answer> together(Callable<Answer> one, Callable<Answer> other) {
        return run(List.of(one, other));
    }

    private List<Answer> run(List<Callable<Answer>> starters) {
        CyclicBarrier line = new CyclicBarrier(starters.size());
        List<Future<Answer>> runners = starters.stream()
                .map(each -> crowd.submit(() -> {
                    line.await();
                    return each.call();
                }))
                .toList();
        return runners.stream().map(RaceTests::result).toList();
    }

    private static Answer result(Future<Answer> runner) {
        try {
            return runner.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Predicate<Answer> acceptedOrTold() {
        return answer -> answer.succeeded()
                || (answer.status() == 409 || answer.status() == 403)
                        && answer.complaint().isEmpty();
    }

    private Answer submit(Task task, Map<String, Object> fields) {
        return submitAs(task, task.getAssignee(), fields);
    }

    private Answer submitAs(Task task, String person, Map<String, Object> fields) {
        Map<String, Object> variables = new java.util.HashMap<>();
        fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return visitors.script(
                person(person),
                "POST",
                "/engine-rest/task/" + task.getId() + "/submit-form",
                Map.of("variables", variables),
                Optional.empty());
    }

    private Answer claim(Task task, String person) {
        return visitors.script(
                person(person),
                "POST",
                "/engine-rest/task/" + task.getId() + "/claim",
                Map.of("userId", person),
                Optional.empty());
    }

    private String nextReview() {
        jdbc.sql("update training set review_round = review_round + 1 where code = :code")
                .param("code", code)
                .update();
        return delivery.start("peer-review", code).getId();
    }

    /** As the job executor runs it; whoever comes second leaves it to the other. */
    private Answer fire(Job job) {
        try {
            management.executeJob(job.getId());
            return new Answer(200, "");
        } catch (RuntimeException tooLate) {
            return new Answer(409, "Somebody else was faster.");
        }
    }

    private Job windowEnd(Task task) {
        return management.createJobQuery().processInstanceId(task.getProcessInstanceId()).list().stream()
                .filter(job -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()
                        .equals("BoundaryEvent_ReviewWindowClosed"))
                .findFirst()
                .orElseThrow();
    }

    private String designer() {
        return walk.open(code, "UserTask_ReviewDesign").get(0).getAssignee();
    }

    private boolean isRunning(String instance) {
        return runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0;
    }

    private List<String> statesOfThisRound() {
        return jdbc.sql("select state from review_assignment where training_code = :code and review_round ="
                        + " (select max(review_round) from review_assignment where training_code = :code)")
                .param("code", code)
                .query(String.class)
                .list();
    }

    private int consolidations() {
        return count("select count(*) from review_round where training_code = :code and consolidated_at is not null");
    }

    private int decisions(String task, String word) {
        return jdbc.sql(
                        "select count(*) from decision_log where training_code = :code and task = :task and word = :word")
                .param("code", code)
                .param("task", task)
                .param("word", word)
                .query(Integer.class)
                .single();
    }

    private int decisionsOf(String word) {
        return count("select count(*) from decision_log where training_code = :code and word = '" + word + "'");
    }

    private int count(String question) {
        return jdbc.sql(question).param("code", code).query(Integer.class).single();
    }

    private static Person person(String id) {
        return new Person(id, Set.of(), Optional.of("demo"));
    }
}

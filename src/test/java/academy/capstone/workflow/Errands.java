package academy.capstone.workflow;

import academy.capstone.workflow.process.Routing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.annotation.Transactional;

/** A small process of the tests' own, with the ends that a module would have. */
@TestConfiguration(proxyBeanMethods = false)
public class Errands {

    /** What the modules' ends have been told, by process instance or task. */
    public static final Map<String, SubmittedFields> RECORDED = new ConcurrentHashMap<>();

    public static final List<SubmittedTask> TASKS = java.util.Collections.synchronizedList(new ArrayList<>());

    /** A person with this conflict may not act on errands. */
    public static volatile Optional<String> conflicted = Optional.empty();

    @Bean
    StartSubmission askErrand() {
        return new StartSubmission() {
            @Override
            public String form() {
                return "ask-errand";
            }

            @Override
            public void record(String processInstanceId, String person, SubmittedFields fields) {
                RECORDED.put(processInstanceId, fields);
            }
        };
    }

    @Bean
    TaskSubmission decideErrand() {
        return new TaskSubmission() {
            @Override
            public String form() {
                return "decide-errand";
            }

            @Override
            public void record(SubmittedTask task) {
                if (task.fields().optionalText("comment").orElse("").equals("refuse me")) {
                    throw Refusal.conflict("The course file refuses this.");
                }
                TASKS.add(task);
            }
        };
    }

    @Bean
    DutyRule noErrandOfOnesOwn() {
        return duty -> duty.taskKey().endsWith("Errand")
                ? conflicted
                        .filter(duty.person()::equals)
                        .map(person -> "Nobody runs an errand against their own interest.")
                : Optional.empty();
    }

    /** Who takes errands over. */
    public static volatile Optional<String> heir = Optional.empty();

    @Bean
    TaskHeir errandHeir() {
        return new TaskHeir() {
            @Override
            public boolean serves(String taskKey) {
                return taskKey.equals("UserTask_RunErrand");
            }

            @Override
            public Optional<String> heir(OpenTask task) {
                return heir;
            }
        };
    }

    @Bean
    JavaDelegate failErrandDelegate(FailingErrand errand) {
        return execution -> errand.fail(
                Routing.optionalText(execution, Variables.MATERIALS_DECISION).orElse(""));
    }

    @Bean
    FailingErrand failingErrand() {
        return new FailingErrand();
    }

    /** A use case that ends in an outcome of the business. */
    public static class FailingErrand {

        @Transactional
        public void fail(String decision) {
            throw new Impossible();
        }
    }

    static class Impossible extends BusinessOutcome {

        Impossible() {
            super("ERRAND_IMPOSSIBLE", "This errand cannot be run.");
        }
    }
}

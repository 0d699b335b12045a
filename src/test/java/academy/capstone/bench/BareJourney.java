package academy.capstone.bench;

import academy.capstone.workflow.Variables;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/** The same way on the engine alone: routing words and nothing else. */
class BareJourney extends Journey {

    private final ProcessEngine engine;

    BareJourney(ProcessEngine engine) throws IOException {
        super(engine);
        this.engine = engine;
    }

    @Override
    String start(int number) {
        String code = "26OI%05dAFR-E".formatted(number);
        as(
                "coordinator",
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey(
                                "training-lifecycle",
                                code,
                                Map.of("trainingCode", code, "coordinator", "coordinator")));
        return code;
    }

    @Override
    void prepare(String code, Task task, String person) {}

    @Override
    void complete(Task task, String person, Map<String, Object> fields) {
        Map<String, Object> words = new HashMap<>(fields);
        words.keySet().removeIf(name -> !Variables.isDeclared(name));
        as(person, () -> {
            if (task.getAssignee() == null) {
                engine.getTaskService().claim(task.getId(), person);
            }
            engine.getTaskService().complete(task.getId(), words);
        });
    }

    private void as(String person, Runnable work) {
        engine.getIdentityService().setAuthentication(person, List.of());
        try {
            work.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}

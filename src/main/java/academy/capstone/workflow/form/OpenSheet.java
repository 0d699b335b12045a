package academy.capstone.workflow.form;

import academy.capstone.workflow.FormSheet;
import academy.capstone.workflow.Variables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** Opens the form of a task for the one who holds it. */
record OpenSheet(String taskId, String person, TaskDuties duties, FactsInForm facts, SheetReader reader)
        implements Command<FormSheet> {

    @Override
    public FormSheet execute(CommandContext command) {
        TaskEntity task = TakeTask.found(command, taskId);
        duties.allowCompleting(person, task);
        TaskFormHandler handler = task.getTaskDefinition().getTaskFormHandler();
        if (!(handler instanceof RecordingTaskForm form) || form.name() == null) {
            return new FormSheet("", List.of());
        }
        Map<String, @Nullable Object> known = new HashMap<>();
        task.getVariables().forEach((name, value) -> {
            if (Variables.isDeclared(name)) {
                known.put(name, value);
            }
        });
        known.putAll(facts.of(task, person));
        return reader.read(form.name(), form.content(), known);
    }
}

package academy.capstone.workflow.form;

import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Asks which fields the form of a task has, for the one who holds the task. */
record AskFields(String taskId, String person, TaskDuties duties) implements Command<Set<String>> {

    @Override
    public Set<String> execute(CommandContext command) {
        TaskEntity task = TakeTask.found(command, taskId);
        duties.allowCompleting(person, task);
        return task.getTaskDefinition().getTaskFormHandler() instanceof RecordingTaskForm form
                ? form.file().keys()
                : Set.of();
    }
}

package academy.capstone.workflow.form;

import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.TaskStanding;
import academy.capstone.workflow.TaskStanding.Kind;
import academy.capstone.workflow.Variables;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;

/** Asks how an open task stands towards a person; null if no such task is open. */
record AskStanding(String taskId, String person, TaskDuties duties) implements Command<@Nullable TaskStanding> {

    @Override
    public @Nullable TaskStanding execute(CommandContext command) {
        TaskEntity task = command.getTaskManager().findTaskById(taskId);
        if (task == null) {
            return null;
        }
        String objection = objection(task);
        Object trainingCode = task.getVariable(Variables.TRAINING_CODE.variable());
        return new TaskStanding(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                trainingCode == null ? "" : trainingCode.toString(),
                kind(task, objection),
                task.getAssignee(),
                groups(task),
                task.getCreateTime().toInstant(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                null,
                person.equals(task.getAssignee()) && !task.getCandidates().isEmpty(),
                objection);
    }

    private Kind kind(TaskEntity task, String objection) {
        if (!objection.isEmpty()) {
            return Kind.OTHERS;
        }
        if (task.getAssignee() == null) {
            return Kind.OFFERED;
        }
        return person.equals(task.getAssignee()) ? Kind.MINE : Kind.OTHERS;
    }

    private String objection(TaskEntity task) {
        try {
            duties.allowTaking(person, task);
            return "";
        } catch (Refusal refusal) {
            return String.valueOf(refusal.getMessage());
        }
    }

    private static List<String> groups(TaskEntity task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }
}

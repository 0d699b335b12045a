package academy.capstone.workflow.form;

import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.TaskStanding;
import academy.capstone.workflow.TaskStanding.Kind;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** What the engine remembers of a task that is over. */
final class EndedTask {

    private EndedTask() {}

    static TaskStanding of(String taskId, HistoryService history) {
        HistoricTaskInstance task =
                history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw Refusal.unknown("There is no such task.");
        }
        HistoricProcessInstance process = history.createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        String trainingCode = process == null ? null : process.getBusinessKey();
        boolean completed = TaskEntity.DELETE_REASON_COMPLETED.equals(task.getDeleteReason());
        Date end = task.getEndTime() == null ? task.getStartTime() : task.getEndTime();
        return new TaskStanding(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                trainingCode == null ? "" : trainingCode,
                completed ? Kind.COMPLETED : Kind.ENDED,
                holder(task),
                List.of(),
                task.getStartTime().toInstant(),
                null,
                end.toInstant(),
                false,
                "");
    }

    private static @Nullable String holder(HistoricTaskInstance task) {
        return task.getAssignee();
    }
}

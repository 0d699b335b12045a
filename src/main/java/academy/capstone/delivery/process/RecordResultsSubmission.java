package academy.capstone.delivery.process;

import academy.capstone.delivery.application.DeliveryTasks;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import org.springframework.stereotype.Component;

/** Records the form {@code record-results}. */
@Component
class RecordResultsSubmission implements TaskSubmission {

    private final DeliveryTasks tasks;

    RecordResultsSubmission(DeliveryTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String form() {
        return "record-results";
    }

    @Override
    public void record(SubmittedTask task) {
        tasks.recordResults(task);
    }
}

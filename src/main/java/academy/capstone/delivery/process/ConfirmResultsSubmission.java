package academy.capstone.delivery.process;

import academy.capstone.delivery.application.DeliveryTasks;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import org.springframework.stereotype.Component;

/** Records the form {@code confirm-results}. */
@Component
class ConfirmResultsSubmission implements TaskSubmission {

    private final DeliveryTasks tasks;

    ConfirmResultsSubmission(DeliveryTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String form() {
        return "confirm-results";
    }

    @Override
    public void record(SubmittedTask task) {
        tasks.confirmResults(task);
    }
}

package academy.capstone.delivery.process;

import academy.capstone.delivery.application.DeliveryTasks;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import org.springframework.stereotype.Component;

/** Records the form {@code confirm-readiness}. */
@Component
class ConfirmReadinessSubmission implements TaskSubmission {

    private final DeliveryTasks tasks;

    ConfirmReadinessSubmission(DeliveryTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String form() {
        return "confirm-readiness";
    }

    @Override
    public void record(SubmittedTask task) {
        tasks.confirmReadiness(task);
    }
}

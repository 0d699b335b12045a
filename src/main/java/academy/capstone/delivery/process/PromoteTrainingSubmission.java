package academy.capstone.delivery.process;

import academy.capstone.delivery.application.DeliveryTasks;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import org.springframework.stereotype.Component;

/** Records the form {@code promote-training}. */
@Component
class PromoteTrainingSubmission implements TaskSubmission {

    private final DeliveryTasks tasks;

    PromoteTrainingSubmission(DeliveryTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String form() {
        return "promote-training";
    }

    @Override
    public void record(SubmittedTask task) {
        tasks.record(task);
    }
}

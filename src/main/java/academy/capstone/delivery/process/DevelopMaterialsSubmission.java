package academy.capstone.delivery.process;

import academy.capstone.delivery.application.DeliveryTasks;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import org.springframework.stereotype.Component;

/** Records the form {@code develop-materials}. */
@Component
class DevelopMaterialsSubmission implements TaskSubmission {

    private final DeliveryTasks tasks;

    DevelopMaterialsSubmission(DeliveryTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String form() {
        return "develop-materials";
    }

    @Override
    public void record(SubmittedTask task) {
        tasks.record(task);
    }
}

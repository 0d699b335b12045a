package academy.capstone.delivery.process;

import academy.capstone.delivery.application.DeliveryTasks;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import org.springframework.stereotype.Component;

/** Records the form {@code check-materials}. */
@Component
class CheckMaterialsSubmission implements TaskSubmission {

    private final DeliveryTasks tasks;

    CheckMaterialsSubmission(DeliveryTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String form() {
        return "check-materials";
    }

    @Override
    public void record(SubmittedTask task) {
        tasks.checkMaterials(task);
    }
}

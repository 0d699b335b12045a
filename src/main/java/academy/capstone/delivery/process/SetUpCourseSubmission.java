package academy.capstone.delivery.process;

import academy.capstone.delivery.application.DeliveryTasks;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import org.springframework.stereotype.Component;

/** Records the form {@code set-up-course}. */
@Component
class SetUpCourseSubmission implements TaskSubmission {

    private final DeliveryTasks tasks;

    SetUpCourseSubmission(DeliveryTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String form() {
        return "set-up-course";
    }

    @Override
    public void record(SubmittedTask task) {
        tasks.record(task);
    }
}

package academy.capstone.delivery.process;

import academy.capstone.delivery.application.DeliveryTasks;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import org.springframework.stereotype.Component;

/** Records the form {@code write-report}. */
@Component
class WriteReportSubmission implements TaskSubmission {

    private final DeliveryTasks tasks;

    WriteReportSubmission(DeliveryTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String form() {
        return "write-report";
    }

    @Override
    public void record(SubmittedTask task) {
        tasks.record(task);
    }
}

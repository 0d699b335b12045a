package academy.capstone.delivery.process;

import academy.capstone.delivery.application.DeliveryTasks;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import org.springframework.stereotype.Component;

/** Records the form {@code validate-report}. */
@Component
class ValidateReportSubmission implements TaskSubmission {

    private final DeliveryTasks tasks;

    ValidateReportSubmission(DeliveryTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String form() {
        return "validate-report";
    }

    @Override
    public void record(SubmittedTask task) {
        tasks.validateReport(task);
    }
}

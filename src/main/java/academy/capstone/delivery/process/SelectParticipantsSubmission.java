package academy.capstone.delivery.process;

import academy.capstone.delivery.application.DeliveryTasks;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import org.springframework.stereotype.Component;

/** Records the form {@code select-participants}. */
@Component
class SelectParticipantsSubmission implements TaskSubmission {

    private final DeliveryTasks tasks;

    SelectParticipantsSubmission(DeliveryTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String form() {
        return "select-participants";
    }

    @Override
    public void record(SubmittedTask task) {
        tasks.selectParticipants(task);
    }
}

package academy.capstone.training.process;

import academy.capstone.training.application.OutlineEditing;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import org.springframework.stereotype.Component;

@Component
class ReviseOutlineSubmission implements TaskSubmission {

    private final OutlineEditing outlines;

    ReviseOutlineSubmission(OutlineEditing outlines) {
        this.outlines = outlines;
    }

    @Override
    public String form() {
        return "revise-outline";
    }

    @Override
    public void record(SubmittedTask task) {
        outlines.submit(task);
    }
}

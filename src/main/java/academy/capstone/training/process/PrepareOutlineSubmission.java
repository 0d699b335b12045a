package academy.capstone.training.process;

import academy.capstone.training.application.OutlineEditing;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import org.springframework.stereotype.Component;

@Component
class PrepareOutlineSubmission implements TaskSubmission {

    private final OutlineEditing outlines;

    PrepareOutlineSubmission(OutlineEditing outlines) {
        this.outlines = outlines;
    }

    @Override
    public String form() {
        return "prepare-outline";
    }

    @Override
    public void record(SubmittedTask task) {
        outlines.submit(task);
    }
}

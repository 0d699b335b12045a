package academy.capstone.review.process;

import academy.capstone.review.application.Appointing;
import academy.capstone.review.domain.ReviewKind;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import academy.capstone.workflow.Variables;
import org.springframework.stereotype.Component;

/** Takes the name of the one who reviews instead. */
@Component
class AppointDesignerSubmission implements TaskSubmission {

    private final Appointing appointing;

    AppointDesignerSubmission(Appointing appointing) {
        this.appointing = appointing;
    }

    @Override
    public String form() {
        return "appoint-designer";
    }

    @Override
    public void record(SubmittedTask task) {
        String leaving = task.routing(Variables.DESIGNER.variable()).orElseThrow();
        appointing.appointReplacement(task, ReviewKind.DESIGN, leaving);
    }
}

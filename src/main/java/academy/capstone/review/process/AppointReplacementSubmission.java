package academy.capstone.review.process;

import academy.capstone.review.application.Appointing;
import academy.capstone.review.domain.ReviewKind;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import academy.capstone.workflow.Variables;
import org.springframework.stereotype.Component;

/** Takes the name of the one who reviews instead. */
@Component
class AppointReplacementSubmission implements TaskSubmission {

    private final Appointing appointing;

    AppointReplacementSubmission(Appointing appointing) {
        this.appointing = appointing;
    }

    @Override
    public String form() {
        return "appoint-replacement";
    }

    @Override
    public void record(SubmittedTask task) {
        String leaving = task.routing(Variables.REVIEWER.variable()).orElseThrow();
        appointing.appointReplacement(task, ReviewKind.CONTENT, leaving);
    }
}

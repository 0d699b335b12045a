package academy.capstone.review.process;

import academy.capstone.review.application.Appointing;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import org.springframework.stereotype.Component;

/** Takes the names of appointed reviewers. */
@Component
class AppointReviewersSubmission implements TaskSubmission {

    private final Appointing appointing;

    AppointReviewersSubmission(Appointing appointing) {
        this.appointing = appointing;
    }

    @Override
    public String form() {
        return "appoint-reviewers";
    }

    @Override
    public void record(SubmittedTask task) {
        appointing.appoint(task);
    }
}

package academy.capstone.credential.process;

import academy.capstone.credential.application.Signing;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import org.springframework.stereotype.Component;

/** Takes what the academy team says about its corrections. */
@Component
class ReviseAwardsSubmission implements TaskSubmission {

    private final Signing signing;

    ReviseAwardsSubmission(Signing signing) {
        this.signing = signing;
    }

    @Override
    public String form() {
        return "revise-awards";
    }

    @Override
    public void record(SubmittedTask task) {
        signing.revise(task);
    }
}

package academy.capstone.credential.process;

import academy.capstone.credential.application.Signing;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import org.springframework.stereotype.Component;

/** Takes the director's decision on the awards. */
@Component
class SignCredentialsSubmission implements TaskSubmission {

    private final Signing signing;

    SignCredentialsSubmission(Signing signing) {
        this.signing = signing;
    }

    @Override
    public String form() {
        return "sign-credentials";
    }

    @Override
    public void record(SubmittedTask task) {
        signing.decide(task);
    }
}

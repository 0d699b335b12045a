package academy.capstone.signoff.process;

import academy.capstone.signoff.application.SigningOff;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import org.springframework.stereotype.Component;

/** Takes the decision of a signatory. */
@Component
class SignOffSubmission implements TaskSubmission {

    private final SigningOff signingOff;

    SignOffSubmission(SigningOff signingOff) {
        this.signingOff = signingOff;
    }

    @Override
    public String form() {
        return "sign-off";
    }

    @Override
    public void record(SubmittedTask task) {
        signingOff.decide(task);
    }
}

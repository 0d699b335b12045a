package academy.capstone.credential.process;

import academy.capstone.credential.application.Signing;
import academy.capstone.workflow.Duty;
import academy.capstone.workflow.DutyRule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Nobody signs the credentials of a training that they coordinate or teach. */
@Component
class SigningDuty implements DutyRule {

    private static final String TASK = "UserTask_SignCredentials";

    private final Signing signing;

    SigningDuty(Signing signing) {
        this.signing = signing;
    }

    @Override
    public Optional<String> objection(Duty duty) {
        return duty.taskKey().equals(TASK) ? signing.objection(duty.trainingCode(), duty.person()) : Optional.empty();
    }
}

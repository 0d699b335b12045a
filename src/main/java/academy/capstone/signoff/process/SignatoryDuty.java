package academy.capstone.signoff.process;

import academy.capstone.signoff.application.SignOffDuties;
import academy.capstone.workflow.Duty;
import academy.capstone.workflow.DutyRule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Nobody signs off what they coordinate, teach or reviewed. */
@Component
class SignatoryDuty implements DutyRule {

    private static final String TASK = "UserTask_SignOff";

    private final SignOffDuties duties;

    SignatoryDuty(SignOffDuties duties) {
        this.duties = duties;
    }

    @Override
    public Optional<String> objection(Duty duty) {
        return duty.taskKey().equals(TASK) ? duties.objection(duty.trainingCode(), duty.person()) : Optional.empty();
    }
}

package academy.capstone.catalogue.process;

import academy.capstone.catalogue.application.ConsultationDuties;
import academy.capstone.workflow.Duty;
import academy.capstone.workflow.DutyRule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Nobody answers their own question to another bureau. */
@Component
class ConsultationDuty implements DutyRule {

    private static final String TASK = "UserTask_ConsultOtherBureau";

    private final ConsultationDuties duties;

    ConsultationDuty(ConsultationDuties duties) {
        this.duties = duties;
    }

    @Override
    public Optional<String> objection(Duty duty) {
        return duty.taskKey().equals(TASK) ? duties.objection(duty.trainingCode(), duty.person()) : Optional.empty();
    }
}

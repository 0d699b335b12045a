package academy.capstone.delivery.process;

import academy.capstone.delivery.application.DeliveryDuties;
import academy.capstone.workflow.Duty;
import academy.capstone.workflow.DutyRule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Separates the duties of delivery at every door. */
@Component
class DeliveryDutyRule implements DutyRule {

    private final DeliveryDuties duties;

    DeliveryDutyRule(DeliveryDuties duties) {
        this.duties = duties;
    }

    @Override
    public Optional<String> objection(Duty duty) {
        return duties.objection(duty.trainingCode(), duty.taskKey(), duty.person());
    }
}

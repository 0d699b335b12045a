package academy.capstone.training.process;

import academy.capstone.training.application.Duties;
import academy.capstone.workflow.Duty;
import academy.capstone.workflow.DutyRule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks at every door what the coordinator of a training may and may not do. */
@Component
class CoordinatorDuties implements DutyRule {

    private final Duties duties;

    CoordinatorDuties(Duties duties) {
        this.duties = duties;
    }

    @Override
    public Optional<String> objection(Duty duty) {
        return duties.objection(duty);
    }
}

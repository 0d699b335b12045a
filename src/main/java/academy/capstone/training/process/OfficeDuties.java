package academy.capstone.training.process;

import academy.capstone.training.application.Offices;
import academy.capstone.workflow.Duty;
import academy.capstone.workflow.DutyRule;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks at every door whether somebody still holds the office that a task is for. */
@Component
class OfficeDuties implements DutyRule {

    private final Offices offices;

    OfficeDuties(Offices offices) {
        this.offices = offices;
    }

    @Override
    public Optional<String> objection(Duty duty) {
        return offices.objection(duty);
    }
}

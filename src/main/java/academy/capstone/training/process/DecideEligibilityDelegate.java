package academy.capstone.training.process;

import academy.capstone.training.application.Eligibility;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("decideEligibilityDelegate")
class DecideEligibilityDelegate implements JavaDelegate {

    private final Eligibility eligibility;

    DecideEligibilityDelegate(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Routing.write(execution, Variables.ELIGIBILITY, eligibility.decide(Routing.trainingCode(execution)));
    }
}

package academy.capstone.credential.process;

import academy.capstone.credential.application.Awarding;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Decides who earned what. */
@Component("awardCredentialsDelegate")
class AwardCredentialsDelegate implements JavaDelegate {

    private final Awarding awarding;

    AwardCredentialsDelegate(Awarding awarding) {
        this.awarding = awarding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Routing.write(
                execution,
                Variables.AWARDS,
                awarding.award(Routing.trainingCode(execution), execution.getCurrentActivityId())
                        .word());
    }
}

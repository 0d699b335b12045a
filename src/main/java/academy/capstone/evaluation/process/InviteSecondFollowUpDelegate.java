package academy.capstone.evaluation.process;

import academy.capstone.evaluation.application.Evaluations;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks what has lasted. */
@Component("inviteSecondFollowUpDelegate")
class InviteSecondFollowUpDelegate implements JavaDelegate {

    private final Evaluations evaluations;

    InviteSecondFollowUpDelegate(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        evaluations.inviteSecondFollowUp(Routing.trainingCode(execution));
    }
}

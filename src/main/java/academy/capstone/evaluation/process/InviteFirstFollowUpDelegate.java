package academy.capstone.evaluation.process;

import academy.capstone.evaluation.application.Evaluations;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks what participants have put to use so far. */
@Component("inviteFirstFollowUpDelegate")
class InviteFirstFollowUpDelegate implements JavaDelegate {

    private final Evaluations evaluations;

    InviteFirstFollowUpDelegate(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        evaluations.inviteFirstFollowUp(Routing.trainingCode(execution));
    }
}

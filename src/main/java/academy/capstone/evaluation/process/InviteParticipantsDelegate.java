package academy.capstone.evaluation.process;

import academy.capstone.evaluation.application.Evaluations;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Invites every participant by a personal link. */
@Component("inviteParticipantsDelegate")
class InviteParticipantsDelegate implements JavaDelegate {

    private final Evaluations evaluations;

    InviteParticipantsDelegate(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        evaluations.invite(Routing.trainingCode(execution));
    }
}

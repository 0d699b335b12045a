package academy.capstone.evaluation.process;

import academy.capstone.evaluation.application.Evaluations;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds those who have not answered. */
@Component("remindParticipantsDelegate")
class RemindParticipantsDelegate implements JavaDelegate {

    private final Evaluations evaluations;

    RemindParticipantsDelegate(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        evaluations.remind(Routing.trainingCode(execution));
    }
}

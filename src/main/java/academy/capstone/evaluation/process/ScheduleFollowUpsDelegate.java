package academy.capstone.evaluation.process;

import academy.capstone.evaluation.application.Evaluations;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the process that waits for the follow-ups. */
@Component("scheduleFollowUpsDelegate")
class ScheduleFollowUpsDelegate implements JavaDelegate {

    private final Evaluations evaluations;

    ScheduleFollowUpsDelegate(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        evaluations.scheduleFollowUps(Routing.trainingCode(execution));
    }
}

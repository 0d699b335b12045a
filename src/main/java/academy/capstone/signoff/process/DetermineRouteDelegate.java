package academy.capstone.signoff.process;

import academy.capstone.signoff.application.SignOffRoute;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Determines who signs. */
@Component("determineRouteDelegate")
class DetermineRouteDelegate implements JavaDelegate {

    private final SignOffRoute route;

    DetermineRouteDelegate(SignOffRoute route) {
        this.route = route;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Routing.write(
                execution,
                Variables.SIGNATORIES,
                route.determine(Routing.trainingCode(execution), execution.getCurrentActivityId()));
    }
}

package academy.capstone.delivery.process;

import academy.capstone.delivery.application.DeliveryCorrespondence;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks whether the course can start. */
@Component("requestReadinessDelegate")
class RequestReadinessDelegate implements JavaDelegate {

    private final DeliveryCorrespondence correspondence;

    RequestReadinessDelegate(DeliveryCorrespondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.requestReadiness(Routing.trainingCode(execution));
    }
}

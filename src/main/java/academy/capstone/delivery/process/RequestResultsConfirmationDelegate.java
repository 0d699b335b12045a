package academy.capstone.delivery.process;

import academy.capstone.delivery.application.DeliveryCorrespondence;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the coordinator to confirm the locked results. */
@Component("requestResultsConfirmationDelegate")
class RequestResultsConfirmationDelegate implements JavaDelegate {

    private final DeliveryCorrespondence correspondence;

    RequestResultsConfirmationDelegate(DeliveryCorrespondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.requestResultsConfirmation(Routing.trainingCode(execution));
    }
}

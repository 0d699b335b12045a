package academy.capstone.delivery.process;

import academy.capstone.delivery.application.DeliveryCorrespondence;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells everybody concerned that the training is cancelled. */
@Component("informCancellationDelegate")
class InformCancellationDelegate implements JavaDelegate {

    private final DeliveryCorrespondence correspondence;

    InformCancellationDelegate(DeliveryCorrespondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.informCancellation(Routing.trainingCode(execution));
    }
}

package academy.capstone.delivery.process;

import academy.capstone.delivery.application.DeliveryCorrespondence;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells everybody concerned the new dates. */
@Component("informPostponementDelegate")
class InformPostponementDelegate implements JavaDelegate {

    private final DeliveryCorrespondence correspondence;

    InformPostponementDelegate(DeliveryCorrespondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.informPostponement(Routing.trainingCode(execution));
    }
}

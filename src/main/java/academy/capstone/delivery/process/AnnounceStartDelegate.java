package academy.capstone.delivery.process;

import academy.capstone.delivery.application.DeliveryCorrespondence;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells everybody concerned that the course starts. */
@Component("announceStartDelegate")
class AnnounceStartDelegate implements JavaDelegate {

    private final DeliveryCorrespondence correspondence;

    AnnounceStartDelegate(DeliveryCorrespondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.announceStart(Routing.trainingCode(execution));
    }
}

package academy.capstone.delivery.process;

import academy.capstone.delivery.application.DeliveryCorrespondence;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells everybody who registered what became of it. */
@Component("informApplicantsDelegate")
class InformApplicantsDelegate implements JavaDelegate {

    private final DeliveryCorrespondence correspondence;

    InformApplicantsDelegate(DeliveryCorrespondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.informApplicants(Routing.trainingCode(execution));
    }
}

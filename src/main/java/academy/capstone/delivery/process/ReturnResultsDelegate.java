package academy.capstone.delivery.process;

import academy.capstone.delivery.application.DeliveryCorrespondence;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the instructor what is to be changed in the results. */
@Component("returnResultsDelegate")
class ReturnResultsDelegate implements JavaDelegate {

    private final DeliveryCorrespondence correspondence;

    ReturnResultsDelegate(DeliveryCorrespondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.returnResults(Routing.trainingCode(execution));
    }
}

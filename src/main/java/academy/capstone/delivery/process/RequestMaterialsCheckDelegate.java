package academy.capstone.delivery.process;

import academy.capstone.delivery.application.DeliveryCorrespondence;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the academy team to check the materials. */
@Component("requestMaterialsCheckDelegate")
class RequestMaterialsCheckDelegate implements JavaDelegate {

    private final DeliveryCorrespondence correspondence;

    RequestMaterialsCheckDelegate(DeliveryCorrespondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.requestMaterialsCheck(Routing.trainingCode(execution));
    }
}

package academy.capstone.delivery.process;

import academy.capstone.delivery.application.DeliveryCorrespondence;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the coordinator what is to be changed in the materials. */
@Component("returnMaterialsDelegate")
class ReturnMaterialsDelegate implements JavaDelegate {

    private final DeliveryCorrespondence correspondence;

    ReturnMaterialsDelegate(DeliveryCorrespondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.returnMaterials(Routing.trainingCode(execution));
    }
}

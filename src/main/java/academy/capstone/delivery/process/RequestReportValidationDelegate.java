package academy.capstone.delivery.process;

import academy.capstone.delivery.application.DeliveryCorrespondence;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the academy team to validate the report. */
@Component("requestReportValidationDelegate")
class RequestReportValidationDelegate implements JavaDelegate {

    private final DeliveryCorrespondence correspondence;

    RequestReportValidationDelegate(DeliveryCorrespondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.requestReportValidation(Routing.trainingCode(execution));
    }
}

package academy.capstone.credential.process;

import academy.capstone.credential.application.CredentialDelivery;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells everybody why there is no credential. */
@Component("explainAwardsDelegate")
class ExplainAwardsDelegate implements JavaDelegate {

    private final CredentialDelivery delivery;

    ExplainAwardsDelegate(CredentialDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        delivery.explain(Routing.trainingCode(execution));
    }
}

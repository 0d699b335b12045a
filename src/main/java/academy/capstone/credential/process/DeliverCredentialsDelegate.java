package academy.capstone.credential.process;

import academy.capstone.credential.application.CredentialDelivery;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells holders, and whether all of them are told. */
@Component("deliverCredentialsDelegate")
class DeliverCredentialsDelegate implements JavaDelegate {

    private final CredentialDelivery delivery;

    DeliverCredentialsDelegate(CredentialDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Routing.write(
                execution, Variables.DELIVERED, delivery.deliver(Routing.trainingCode(execution)) ? "all" : "some");
    }
}

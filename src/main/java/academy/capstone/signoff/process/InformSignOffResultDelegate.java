package academy.capstone.signoff.process;

import academy.capstone.signoff.application.SignOffResult;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells everybody concerned how the sign-off ended. */
@Component("informSignOffResultDelegate")
class InformSignOffResultDelegate implements JavaDelegate {

    private final SignOffResult result;

    InformSignOffResultDelegate(SignOffResult result) {
        this.result = result;
    }

    @Override
    public void execute(DelegateExecution execution) {
        result.inform(Routing.trainingCode(execution));
    }
}

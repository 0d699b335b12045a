package academy.capstone.signoff.process;

import academy.capstone.signoff.application.SigningOff;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Approves the outline once everybody has signed. */
@Component("recordSignOffDelegate")
class RecordSignOffDelegate implements JavaDelegate {

    private final SigningOff signingOff;

    RecordSignOffDelegate(SigningOff signingOff) {
        this.signingOff = signingOff;
    }

    @Override
    public void execute(DelegateExecution execution) {
        signingOff.complete(Routing.trainingCode(execution));
    }
}

package academy.capstone.credential.process;

import academy.capstone.credential.application.CertificationNotices;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the director to sign. */
@Component("requestSignatureDelegate")
class RequestSignatureDelegate implements JavaDelegate {

    private final CertificationNotices notices;

    RequestSignatureDelegate(CertificationNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.requestSignature(Routing.trainingCode(execution));
    }
}

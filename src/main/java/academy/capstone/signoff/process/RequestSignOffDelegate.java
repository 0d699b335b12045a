package academy.capstone.signoff.process;

import academy.capstone.signoff.application.SignOffNotices;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks for a signature. */
@Component("requestSignOffDelegate")
class RequestSignOffDelegate implements JavaDelegate {

    private final SignOffNotices notices;

    RequestSignOffDelegate(SignOffNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.request(Routing.trainingCode(execution));
    }
}

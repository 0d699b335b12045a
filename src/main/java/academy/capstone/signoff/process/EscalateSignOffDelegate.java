package academy.capstone.signoff.process;

import academy.capstone.signoff.application.SignOffNotices;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells others that a signature is missing. */
@Component("escalateSignOffDelegate")
class EscalateSignOffDelegate implements JavaDelegate {

    private final SignOffNotices notices;

    EscalateSignOffDelegate(SignOffNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.escalate(Routing.trainingCode(execution));
    }
}

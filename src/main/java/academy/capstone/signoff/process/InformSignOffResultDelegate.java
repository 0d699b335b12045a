package academy.capstone.signoff.process;

import academy.capstone.signoff.application.SignOffNotices;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the coordinator how the sign-off ended. */
@Component("informSignOffResultDelegate")
class InformSignOffResultDelegate implements JavaDelegate {

    private final SignOffNotices notices;

    InformSignOffResultDelegate(SignOffNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.informResult(Routing.trainingCode(execution));
    }
}

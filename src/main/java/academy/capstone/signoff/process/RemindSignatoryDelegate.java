package academy.capstone.signoff.process;

import academy.capstone.signoff.application.SignOffNotices;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds a signatory. */
@Component("remindSignatoryDelegate")
class RemindSignatoryDelegate implements JavaDelegate {

    private final SignOffNotices notices;

    RemindSignatoryDelegate(SignOffNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.remind(Routing.trainingCode(execution));
    }
}

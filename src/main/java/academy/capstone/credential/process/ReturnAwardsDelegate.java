package academy.capstone.credential.process;

import academy.capstone.credential.application.CertificationNotices;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the academy team why the awards came back. */
@Component("returnAwardsDelegate")
class ReturnAwardsDelegate implements JavaDelegate {

    private final CertificationNotices notices;

    ReturnAwardsDelegate(CertificationNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.returnAwards(Routing.trainingCode(execution));
    }
}

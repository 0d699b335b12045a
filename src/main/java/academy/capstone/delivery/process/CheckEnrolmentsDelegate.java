package academy.capstone.delivery.process;

import academy.capstone.delivery.application.EnrolmentCheck;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Compares the enrolments with the minimum. */
@Component("checkEnrolmentsDelegate")
class CheckEnrolmentsDelegate implements JavaDelegate {

    private final EnrolmentCheck enrolments;

    CheckEnrolmentsDelegate(EnrolmentCheck enrolments) {
        this.enrolments = enrolments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        enrolments.check(Routing.trainingCode(execution));
    }
}

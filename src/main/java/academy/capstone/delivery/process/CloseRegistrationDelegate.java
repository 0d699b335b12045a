package academy.capstone.delivery.process;

import academy.capstone.delivery.application.RegistrationDesk;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes registration and enrols the accepted. */
@Component("closeRegistrationDelegate")
class CloseRegistrationDelegate implements JavaDelegate {

    private final RegistrationDesk desk;

    CloseRegistrationDelegate(RegistrationDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.close(Routing.trainingCode(execution));
    }
}

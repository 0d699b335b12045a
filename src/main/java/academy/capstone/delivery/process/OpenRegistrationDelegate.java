package academy.capstone.delivery.process;

import academy.capstone.delivery.application.RegistrationDesk;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens registration as the approved outline says. */
@Component("openRegistrationDelegate")
class OpenRegistrationDelegate implements JavaDelegate {

    private final RegistrationDesk desk;

    OpenRegistrationDelegate(RegistrationDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.openFor(Routing.trainingCode(execution));
    }
}

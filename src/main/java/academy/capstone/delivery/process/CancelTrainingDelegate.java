package academy.capstone.delivery.process;

import academy.capstone.delivery.application.RegistrationDesk;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends registration and participation of a cancelled training. */
@Component("cancelTrainingDelegate")
class CancelTrainingDelegate implements JavaDelegate {

    private final RegistrationDesk desk;

    CancelTrainingDelegate(RegistrationDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.cancelAll(Routing.trainingCode(execution));
    }
}

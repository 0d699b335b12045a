package academy.capstone.training.process;

import academy.capstone.training.application.Closing;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("closeTrainingDelegate")
class CloseTrainingDelegate implements JavaDelegate {

    private final Closing closing;

    CloseTrainingDelegate(Closing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.close(Routing.trainingCode(execution));
    }
}

package academy.capstone.catalogue.process;

import academy.capstone.catalogue.application.Publishing;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters an activity that is no training into the inventory. */
@Component("recordNonTrainingDelegate")
class RecordNonTrainingDelegate implements JavaDelegate {

    private final Publishing publishing;

    RecordNonTrainingDelegate(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publishing.recordNonTraining(Routing.trainingCode(execution));
    }
}

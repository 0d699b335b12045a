package academy.capstone.training.process;

import academy.capstone.training.application.TrainingNotices;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("explainNonTrainingDelegate")
class ExplainNonTrainingDelegate implements JavaDelegate {

    private final TrainingNotices notices;

    ExplainNonTrainingDelegate(TrainingNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.explainNonTraining(Routing.trainingCode(execution));
    }
}

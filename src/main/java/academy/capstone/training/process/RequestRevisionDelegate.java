package academy.capstone.training.process;

import academy.capstone.training.application.TrainingNotices;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("requestRevisionDelegate")
class RequestRevisionDelegate implements JavaDelegate {

    private final TrainingNotices notices;

    RequestRevisionDelegate(TrainingNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.requestRevision(Routing.trainingCode(execution));
    }
}

package academy.capstone.training.process;

import academy.capstone.training.application.TrainingNotices;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("confirmWithdrawalDelegate")
class ConfirmWithdrawalDelegate implements JavaDelegate {

    private final TrainingNotices notices;

    ConfirmWithdrawalDelegate(TrainingNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.confirmWithdrawal(Routing.trainingCode(execution));
    }
}

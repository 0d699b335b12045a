package academy.capstone.training.process;

import academy.capstone.training.application.Withdrawals;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("withdrawTrainingDelegate")
class WithdrawTrainingDelegate implements JavaDelegate {

    private final Withdrawals withdrawals;

    WithdrawTrainingDelegate(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawals.confirm(Routing.trainingCode(execution));
    }
}

package academy.capstone.training.process;

import academy.capstone.training.application.Proposals;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("registerProposalDelegate")
class RegisterProposalDelegate implements JavaDelegate {

    private final Proposals proposals;

    RegisterProposalDelegate(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String trainingCode = proposals.register(execution.getProcessInstanceId());
        execution.setProcessBusinessKey(trainingCode);
        Routing.write(execution, Variables.TRAINING_CODE, trainingCode);
    }
}

package academy.capstone.evaluation.process;

import academy.capstone.evaluation.application.Evaluations;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the questionnaire at the end of the training. */
@Component("openEvaluationDelegate")
class OpenEvaluationDelegate implements JavaDelegate {

    private final Evaluations evaluations;

    OpenEvaluationDelegate(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        evaluations.open(Routing.trainingCode(execution));
    }
}

package academy.capstone.evaluation.process;

import academy.capstone.evaluation.application.Evaluations;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Adds the answers up and says whether the quality is good or poor. */
@Component("summariseEvaluationDelegate")
class SummariseEvaluationDelegate implements JavaDelegate {

    private final Evaluations evaluations;

    SummariseEvaluationDelegate(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Routing.write(execution, Variables.QUALITY, evaluations.summarise(Routing.trainingCode(execution)));
    }
}

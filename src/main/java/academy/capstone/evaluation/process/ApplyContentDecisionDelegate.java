package academy.capstone.evaluation.process;

import academy.capstone.evaluation.application.ContentOutcomes;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Carries the decision out. */
@Component("applyContentDecisionDelegate")
class ApplyContentDecisionDelegate implements JavaDelegate {

    private final ContentOutcomes outcomes;

    ApplyContentDecisionDelegate(ContentOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcomes.apply(Routing.trainingCode(execution));
    }
}

package academy.capstone.evaluation.process;

import academy.capstone.evaluation.application.ContentOutcomes;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells everybody concerned what becomes of the course. */
@Component("informContentDecisionDelegate")
class InformContentDecisionDelegate implements JavaDelegate {

    private final ContentOutcomes outcomes;

    InformContentDecisionDelegate(ContentOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcomes.inform(Routing.trainingCode(execution));
    }
}

package academy.capstone.review.process;

import academy.capstone.review.application.Consolidation;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets the word of the task force be the outcome. */
@Component("recordChairDecisionDelegate")
class RecordChairDecisionDelegate implements JavaDelegate {

    private final Consolidation consolidation;

    RecordChairDecisionDelegate(Consolidation consolidation) {
        this.consolidation = consolidation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Routing.write(
                execution, Variables.REVIEW_OUTCOME, consolidation.chairDecision(Routing.trainingCode(execution)));
    }
}

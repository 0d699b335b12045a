package academy.capstone.review.process;

import academy.capstone.review.application.Consolidation;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Brings the reviews together. */
@Component("consolidateReviewsDelegate")
class ConsolidateReviewsDelegate implements JavaDelegate {

    private final Consolidation consolidation;

    ConsolidateReviewsDelegate(Consolidation consolidation) {
        this.consolidation = consolidation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Routing.write(
                execution,
                Variables.REVIEW_OUTCOME,
                consolidation.consolidate(Routing.trainingCode(execution), execution.getCurrentActivityId()));
    }
}

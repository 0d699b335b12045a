package academy.capstone.evaluation.process;

import academy.capstone.evaluation.application.ContentReviews;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Carries the decision out. */
@Component("applyContentDecisionDelegate")
class ApplyContentDecisionDelegate implements JavaDelegate {

    private final ContentReviews reviews;

    ApplyContentDecisionDelegate(ContentReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.apply(Routing.trainingCode(execution));
    }
}

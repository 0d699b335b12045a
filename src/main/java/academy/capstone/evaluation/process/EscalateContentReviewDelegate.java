package academy.capstone.evaluation.process;

import academy.capstone.evaluation.application.ContentReviews;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the task force that the review is overdue. */
@Component("escalateContentReviewDelegate")
class EscalateContentReviewDelegate implements JavaDelegate {

    private final ContentReviews reviews;

    EscalateContentReviewDelegate(ContentReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.escalate(Routing.trainingCode(execution));
    }
}

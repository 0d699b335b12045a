package academy.capstone.evaluation.process;

import academy.capstone.evaluation.application.ContentReviews;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the coordinator why the content is to be reviewed. */
@Component("requestContentDecisionDelegate")
class RequestContentDecisionDelegate implements JavaDelegate {

    private final ContentReviews reviews;

    RequestContentDecisionDelegate(ContentReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.request(Routing.trainingCode(execution), Routing.text(execution, Variables.CONTENT_REVIEW_REASON));
    }
}

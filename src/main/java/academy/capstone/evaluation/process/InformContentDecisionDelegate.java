package academy.capstone.evaluation.process;

import academy.capstone.evaluation.application.ContentReviews;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells everybody concerned what becomes of the course. */
@Component("informContentDecisionDelegate")
class InformContentDecisionDelegate implements JavaDelegate {

    private final ContentReviews reviews;

    InformContentDecisionDelegate(ContentReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.inform(Routing.trainingCode(execution));
    }
}

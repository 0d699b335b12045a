package academy.capstone.review.process;

import academy.capstone.review.application.ReviewNotices;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells an expert that the review is not needed. */
@Component("informRemovedReviewerDelegate")
class InformRemovedReviewerDelegate implements JavaDelegate {

    private final ReviewNotices notices;

    InformRemovedReviewerDelegate(ReviewNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.release(Routing.trainingCode(execution), Routing.text(execution, Variables.REVIEWER));
    }
}

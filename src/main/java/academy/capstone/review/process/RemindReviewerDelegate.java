package academy.capstone.review.process;

import academy.capstone.review.application.ReviewNotices;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds an expert. */
@Component("remindReviewerDelegate")
class RemindReviewerDelegate implements JavaDelegate {

    private final ReviewNotices notices;

    RemindReviewerDelegate(ReviewNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.remindReviewer(Routing.trainingCode(execution), Routing.text(execution, Variables.REVIEWER));
    }
}

package academy.capstone.review.process;

import academy.capstone.review.application.ReviewNotices;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells what the round came to. */
@Component("reportReviewOutcomeDelegate")
class ReportReviewOutcomeDelegate implements JavaDelegate {

    private final ReviewNotices notices;

    ReportReviewOutcomeDelegate(ReviewNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.reportOutcome(Routing.trainingCode(execution));
    }
}

package academy.capstone.review.process;

import academy.capstone.review.application.ReviewNotices;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the expert's director. */
@Component("escalateReviewDelegate")
class EscalateReviewDelegate implements JavaDelegate {

    private final ReviewNotices notices;

    EscalateReviewDelegate(ReviewNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.escalate(Routing.trainingCode(execution), Routing.text(execution, Variables.REVIEWER));
    }
}

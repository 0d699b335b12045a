package academy.capstone.review.process;

import academy.capstone.review.application.ReviewNotices;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the chair to decide. */
@Component("requestChairDecisionDelegate")
class RequestChairDecisionDelegate implements JavaDelegate {

    private final ReviewNotices notices;

    RequestChairDecisionDelegate(ReviewNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.requestChairDecision(Routing.trainingCode(execution));
    }
}

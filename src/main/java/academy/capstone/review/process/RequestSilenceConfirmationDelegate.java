package academy.capstone.review.process;

import academy.capstone.review.application.ReviewNotices;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the task force what silence means. */
@Component("requestSilenceConfirmationDelegate")
class RequestSilenceConfirmationDelegate implements JavaDelegate {

    private final ReviewNotices notices;

    RequestSilenceConfirmationDelegate(ReviewNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.requestSilenceConfirmation(Routing.trainingCode(execution));
    }
}

package academy.capstone.evaluation.process;

import academy.capstone.evaluation.application.ContentReviews;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Schedules the review of the content: at once after a poor evaluation, otherwise when it is due. */
@Component("scheduleContentReviewDelegate")
class ScheduleContentReviewDelegate implements JavaDelegate {

    private final ContentReviews reviews;

    ScheduleContentReviewDelegate(ContentReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.schedule(Routing.trainingCode(execution), Routing.text(execution, Variables.QUALITY));
    }
}

package academy.capstone.review.process;

import academy.capstone.review.application.Reviewing;
import academy.capstone.review.domain.ReviewKind;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import academy.capstone.workflow.Variables;
import org.springframework.stereotype.Component;

/** Takes the review of a content expert. */
@Component
class ReviewContentSubmission implements TaskSubmission {

    private final Reviewing reviewing;

    ReviewContentSubmission(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    @Override
    public String form() {
        return "review-content";
    }

    @Override
    public void record(SubmittedTask task) {
        reviewing.take(task, ReviewKind.CONTENT, task.routing(Variables.REVIEWER.variable()));
    }
}

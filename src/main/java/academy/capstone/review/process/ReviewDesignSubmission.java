package academy.capstone.review.process;

import academy.capstone.review.application.Reviewing;
import academy.capstone.review.domain.ReviewKind;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import academy.capstone.workflow.Variables;
import org.springframework.stereotype.Component;

/** Takes the review of an instructional designer. */
@Component
class ReviewDesignSubmission implements TaskSubmission {

    private final Reviewing reviewing;

    ReviewDesignSubmission(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    @Override
    public String form() {
        return "review-design";
    }

    @Override
    public void record(SubmittedTask task) {
        reviewing.take(task, ReviewKind.DESIGN, task.routing(Variables.DESIGNER.variable()));
    }
}

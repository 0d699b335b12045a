package academy.capstone.evaluation.process;

import academy.capstone.evaluation.application.ContentReviews;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import org.springframework.stereotype.Component;

/** Records the form {@code decide-content}. */
@Component
class DecideContentSubmission implements TaskSubmission {

    private final ContentReviews reviews;

    DecideContentSubmission(ContentReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String form() {
        return "decide-content";
    }

    @Override
    public void record(SubmittedTask task) {
        reviews.decide(task);
    }
}

package academy.capstone.review.process;

import academy.capstone.review.application.Consolidation;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import org.springframework.stereotype.Component;

/** Takes the decision on a silent round. */
@Component
class ConfirmSilenceSubmission implements TaskSubmission {

    private final Consolidation consolidation;

    ConfirmSilenceSubmission(Consolidation consolidation) {
        this.consolidation = consolidation;
    }

    @Override
    public String form() {
        return "confirm-silence";
    }

    @Override
    public void record(SubmittedTask task) {
        consolidation.decideByChair(task);
    }
}

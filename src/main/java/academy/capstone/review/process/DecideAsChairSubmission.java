package academy.capstone.review.process;

import academy.capstone.review.application.Consolidation;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.TaskSubmission;
import org.springframework.stereotype.Component;

/** Takes the decision of the chair. */
@Component
class DecideAsChairSubmission implements TaskSubmission {

    private final Consolidation consolidation;

    DecideAsChairSubmission(Consolidation consolidation) {
        this.consolidation = consolidation;
    }

    @Override
    public String form() {
        return "decide-as-chair";
    }

    @Override
    public void record(SubmittedTask task) {
        consolidation.decideByChair(task);
    }
}

package academy.capstone.review.process;

import academy.capstone.review.application.ReviewerSelection;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Names the expert whom the task force added. */
@Component("admitReviewerDelegate")
class AdmitReviewerDelegate implements JavaDelegate {

    private final ReviewerSelection selection;

    AdmitReviewerDelegate(ReviewerSelection selection) {
        this.selection = selection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Routing.write(execution, Variables.REVIEWERS, List.of(selection.admit(Routing.trainingCode(execution))));
    }
}

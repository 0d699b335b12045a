package academy.capstone.review.process;

import academy.capstone.review.application.ReviewerSelection;
import academy.capstone.review.domain.ReviewKind;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Chooses another expert. */
@Component("replaceReviewerDelegate")
class ReplaceReviewerDelegate implements JavaDelegate {

    private final ReviewerSelection selection;

    ReplaceReviewerDelegate(ReviewerSelection selection) {
        this.selection = selection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Routing.write(
                execution,
                Variables.REVIEWER,
                selection.replace(
                        Routing.trainingCode(execution),
                        ReviewKind.CONTENT,
                        Routing.text(execution, Variables.REVIEWER)));
    }
}

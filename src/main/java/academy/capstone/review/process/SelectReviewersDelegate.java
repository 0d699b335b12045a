package academy.capstone.review.process;

import academy.capstone.review.application.ReviewerSelection;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Chooses the content experts. */
@Component("selectReviewersDelegate")
class SelectReviewersDelegate implements JavaDelegate {

    private final ReviewerSelection selection;

    SelectReviewersDelegate(ReviewerSelection selection) {
        this.selection = selection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Routing.write(execution, Variables.REVIEWERS, selection.selectReviewers(Routing.trainingCode(execution)));
    }
}

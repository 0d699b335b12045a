package academy.capstone.review.process;

import academy.capstone.review.application.ReviewerSelection;
import academy.capstone.review.domain.ReviewKind;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Chooses another designer. */
@Component("replaceDesignerDelegate")
class ReplaceDesignerDelegate implements JavaDelegate {

    private final ReviewerSelection selection;

    ReplaceDesignerDelegate(ReviewerSelection selection) {
        this.selection = selection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Routing.write(
                execution,
                Variables.DESIGNER,
                selection.replace(
                        Routing.trainingCode(execution),
                        ReviewKind.DESIGN,
                        Routing.text(execution, Variables.DESIGNER)));
    }
}

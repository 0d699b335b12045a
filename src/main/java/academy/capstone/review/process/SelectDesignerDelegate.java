package academy.capstone.review.process;

import academy.capstone.review.application.ReviewerSelection;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Names the instructional designer. */
@Component("selectDesignerDelegate")
class SelectDesignerDelegate implements JavaDelegate {

    private final ReviewerSelection selection;

    SelectDesignerDelegate(ReviewerSelection selection) {
        this.selection = selection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Routing.write(execution, Variables.DESIGNER, selection.selectDesigner(Routing.trainingCode(execution)));
    }
}

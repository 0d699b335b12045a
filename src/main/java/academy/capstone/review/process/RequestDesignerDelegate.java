package academy.capstone.review.process;

import academy.capstone.review.application.ReviewNotices;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the task force for a designer. */
@Component("requestDesignerDelegate")
class RequestDesignerDelegate implements JavaDelegate {

    private final ReviewNotices notices;

    RequestDesignerDelegate(ReviewNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.requestDesigner(Routing.trainingCode(execution), Routing.text(execution, Variables.DESIGNER));
    }
}

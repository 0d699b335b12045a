package academy.capstone.review.process;

import academy.capstone.review.application.ReviewNotices;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds a designer. */
@Component("remindDesignerDelegate")
class RemindDesignerDelegate implements JavaDelegate {

    private final ReviewNotices notices;

    RemindDesignerDelegate(ReviewNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.remindDesigner(Routing.trainingCode(execution), Routing.text(execution, Variables.DESIGNER));
    }
}

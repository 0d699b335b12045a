package academy.capstone.review.process;

import academy.capstone.review.application.ReviewNotices;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells a designer that somebody else reviews. */
@Component("informReplacedDesignerDelegate")
class InformReplacedDesignerDelegate implements JavaDelegate {

    private final ReviewNotices notices;

    InformReplacedDesignerDelegate(ReviewNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.release(Routing.trainingCode(execution), Routing.text(execution, Variables.DESIGNER));
    }
}

package academy.capstone.review.process;

import academy.capstone.review.application.Reviewing;
import academy.capstone.review.domain.ReviewKind;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes the silence of a designer. */
@Component("recordTacitDesignReviewDelegate")
class RecordTacitDesignReviewDelegate implements JavaDelegate {

    private final Reviewing reviewing;

    RecordTacitDesignReviewDelegate(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviewing.recordSilence(
                Routing.trainingCode(execution), ReviewKind.DESIGN, Routing.text(execution, Variables.DESIGNER));
    }
}

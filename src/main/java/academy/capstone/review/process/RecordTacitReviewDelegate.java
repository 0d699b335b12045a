package academy.capstone.review.process;

import academy.capstone.review.application.Reviewing;
import academy.capstone.review.domain.ReviewKind;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes the silence of an expert. */
@Component("recordTacitReviewDelegate")
class RecordTacitReviewDelegate implements JavaDelegate {

    private final Reviewing reviewing;

    RecordTacitReviewDelegate(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviewing.recordSilence(
                Routing.trainingCode(execution), ReviewKind.CONTENT, Routing.text(execution, Variables.REVIEWER));
    }
}

package academy.capstone.training.process;

import academy.capstone.training.application.OutlineEditing;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("checkOutlineDelegate")
class CheckOutlineDelegate implements JavaDelegate {

    private final OutlineEditing outlines;

    CheckOutlineDelegate(OutlineEditing outlines) {
        this.outlines = outlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outlines.refuseUnfinished(Routing.trainingCode(execution));
    }
}

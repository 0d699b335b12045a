package academy.capstone.catalogue.process;

import academy.capstone.catalogue.application.Duplicates;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the proposal is a duplicate of. */
@Component("recordDuplicateDelegate")
class RecordDuplicateDelegate implements JavaDelegate {

    private final Duplicates duplicates;

    RecordDuplicateDelegate(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        duplicates.recordDuplicate(Routing.trainingCode(execution));
    }
}

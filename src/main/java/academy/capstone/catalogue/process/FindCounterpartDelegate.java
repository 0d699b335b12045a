package academy.capstone.catalogue.process;

import academy.capstone.catalogue.application.Duplicates;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds who speaks for the other bureau. */
@Component("findCounterpartDelegate")
class FindCounterpartDelegate implements JavaDelegate {

    private final Duplicates duplicates;

    FindCounterpartDelegate(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Routing.write(execution, Variables.COUNTERPART, duplicates.counterpart(Routing.trainingCode(execution)));
    }
}

package academy.capstone.catalogue.process;

import academy.capstone.catalogue.application.Duplicates;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the other bureau. */
@Component("requestConsultationDelegate")
class RequestConsultationDelegate implements JavaDelegate {

    private final Duplicates duplicates;

    RequestConsultationDelegate(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        duplicates.requestConsultation(Routing.trainingCode(execution), Routing.text(execution, Variables.COUNTERPART));
    }
}

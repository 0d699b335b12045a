package academy.capstone.catalogue.process;

import academy.capstone.catalogue.application.Publishing;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Publishes the approved outline. */
@Component("publishToCatalogueDelegate")
class PublishToCatalogueDelegate implements JavaDelegate {

    private final Publishing publishing;

    PublishToCatalogueDelegate(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publishing.publish(Routing.trainingCode(execution));
    }
}

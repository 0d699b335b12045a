package academy.capstone.delivery.process;

import academy.capstone.delivery.application.DeliveryTasks;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the results over and locks them. */
@Component("importResultsDelegate")
class ImportResultsDelegate implements JavaDelegate {

    private final DeliveryTasks tasks;

    ImportResultsDelegate(DeliveryTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.lockResults(Routing.trainingCode(execution));
    }
}

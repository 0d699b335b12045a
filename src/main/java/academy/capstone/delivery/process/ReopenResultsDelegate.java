package academy.capstone.delivery.process;

import academy.capstone.delivery.application.DeliveryTasks;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the results back to the instructor. */
@Component("reopenResultsDelegate")
class ReopenResultsDelegate implements JavaDelegate {

    private final DeliveryTasks tasks;

    ReopenResultsDelegate(DeliveryTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.reopenResults(Routing.trainingCode(execution));
    }
}

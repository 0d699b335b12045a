package academy.capstone.delivery.process;

import academy.capstone.delivery.application.DeliveryTasks;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Moves the training to its new dates. */
@Component("postponeTrainingDelegate")
class PostponeTrainingDelegate implements JavaDelegate {

    private final DeliveryTasks tasks;

    PostponeTrainingDelegate(DeliveryTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.postpone(Routing.trainingCode(execution));
    }
}

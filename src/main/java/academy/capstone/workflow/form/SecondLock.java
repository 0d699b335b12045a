package academy.capstone.workflow.form;

import academy.capstone.workflow.Refusal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Stands behind every door: no task is completed in another way than through its form. No process file can remove it. */
class SecondLock implements TaskListener {

    private final FormDesk desk;

    SecondLock(FormDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        if (!desk.hasPassed((TaskEntity) task)) {
            throw Refusal.forbidden("The task \"" + task.getName() + "\" can only be completed with its form.");
        }
    }
}

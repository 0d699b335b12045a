package academy.capstone.workflow.engine;

import academy.capstone.workflow.TaskArrival;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the modules that wait for it when a user task has been made. */
@Component
class ArrivalWatch extends AbstractBpmnParseListener implements EnginePart, TaskListener {

    private final ObjectProvider<TaskArrival> told;

    ArrivalWatch(ObjectProvider<TaskArrival> told) {
        this.told = told;
    }

    @Override
    public void equip(SpringProcessEngineConfiguration configuration) {
        configuration.setCustomPreBPMNParseListeners(
                EnginePart.with(configuration.getCustomPreBPMNParseListeners(), this));
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this);
    }

    /** Whom the process names as holder is known by now. */
    @Override
    public void notify(DelegateTask task) {
        TaskArrival.Arrived arrived = new TaskArrival.Arrived(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getProcessInstanceId(),
                Optional.ofNullable(task.getAssignee()));
        told.forEach(each -> each.arrived(arrived));
    }
}

package academy.capstone.workflow.handover;

import academy.capstone.workflow.TaskTaken;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.engine.EnginePart;
import academy.capstone.workflow.form.TaskDuties;
import academy.capstone.workflow.process.Routing;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Holds what a process assigns against the same rules as what people take. A task for somebody who must not have it is
 * created without a holder, and an heir is asked for as soon as the transaction stands; should that fail, the sweep finds it.
 */
@Component
class AssignmentWatch extends AbstractBpmnParseListener implements EnginePart {

    private final ObjectProvider<TaskDuties> duties;
    private final ObjectProvider<Successions> successions;
    private final ApplicationEventPublisher events;

    AssignmentWatch(
            ObjectProvider<TaskDuties> duties,
            ObjectProvider<Successions> successions,
            ApplicationEventPublisher events) {
        this.duties = duties;
        this.successions = successions;
        this.events = events;
    }

    @Override
    public void equip(SpringProcessEngineConfiguration configuration) {
        configuration.setCustomPreBPMNParseListeners(
                EnginePart.with(configuration.getCustomPreBPMNParseListeners(), this));
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::created);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this::assigned);
    }

    private void created(DelegateTask created) {
        TaskEntity task = (TaskEntity) created;
        String person = task.getAssignee();
        Optional<String> objection =
                person == null ? Optional.empty() : duties.getObject().objection(person, task);
        objection.ifPresent(reason -> {
            task.setAssignee(null);
            afterwards(() -> successions.getObject().settle(task.getId(), person, reason));
        });
    }

    private void assigned(DelegateTask assigned) {
        TaskEntity task = (TaskEntity) assigned;
        Expression named = task.getTaskDefinition() == null
                ? null
                : task.getTaskDefinition().getAssigneeExpression();
        String person = task.getAssignee();
        if (named != null && person != null && !person.equals(named.getValue(task))) {
            String trainingCode =
                    Routing.optionalText(task, Variables.TRAINING_CODE).orElse("");
            events.publishEvent(new TaskTaken(task.getId(), task.getTaskDefinitionKey(), trainingCode, person));
        }
    }

    private static void afterwards(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}

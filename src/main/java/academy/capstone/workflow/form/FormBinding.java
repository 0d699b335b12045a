package academy.capstone.workflow.form;

import academy.capstone.workflow.engine.EnginePart;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts our handling in front of every form while a process is parsed. */
@Component
class FormBinding extends AbstractBpmnParseListener implements EnginePart {

    private static final String FORM_REF = "formRef";

    private final FormDesk desk;
    private final DraftWatch drafts;

    FormBinding(FormDesk desk, DraftWatch drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    @Override
    public void equip(SpringProcessEngineConfiguration configuration) {
        configuration.setCustomPreBPMNParseListeners(
                EnginePart.with(configuration.getCustomPreBPMNParseListeners(), this));
        configuration.setTaskService(new FormBoundTaskService(desk.duties()));
        configuration.setRuntimeService(new FormBoundRuntimeService());
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        String deploymentId = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getDeploymentId();
        task.setTaskFormHandler(new RecordingTaskForm(task.getTaskFormHandler(), desk, deploymentId, formOf(element)));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, new SecondLock(desk));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, drafts);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, drafts);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, drafts);
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (scope instanceof ProcessDefinitionEntity process && process.getInitial() == activity) {
            process.setStartFormHandler(new RecordingStartForm(
                    process.getStartFormHandler(), desk, process.getDeploymentId(), formOf(element)));
        }
    }

    private static @Nullable String formOf(Element element) {
        return element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, FORM_REF);
    }
}

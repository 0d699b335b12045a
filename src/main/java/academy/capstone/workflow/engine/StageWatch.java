package academy.capstone.workflow.engine;

import academy.capstone.workflow.StageRecorder;
import academy.capstone.workflow.Variables;
import academy.capstone.workflow.process.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the course file when a process enters a node whose extension property {@code stage} names a stage. */
@Component
class StageWatch extends AbstractBpmnParseListener implements EnginePart {

    private static final String PROPERTY = "stage";

    private final ObjectProvider<StageRecorder> recorder;

    StageWatch(ObjectProvider<StageRecorder> recorder) {
        this.recorder = recorder;
    }

    @Override
    public void equip(SpringProcessEngineConfiguration configuration) {
        configuration.setCustomPreBPMNParseListeners(
                EnginePart.with(configuration.getCustomPreBPMNParseListeners(), this));
    }

    /** Called when the whole process is parsed, so that one walk finds every kind of node. */
    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        watch(element, process);
    }

    private void watch(Element element, ProcessDefinitionEntity process) {
        for (Element child : element.elements()) {
            String stage = stageOf(child);
            ActivityImpl activity = stage == null ? null : process.findActivity(child.attribute("id"));
            if (activity != null && stage != null) {
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, new Announcement(stage, recorder));
            }
            watch(child, process);
        }
    }

    private static @Nullable String stageOf(Element node) {
        Element extensions = node.element("extensionElements");
        Element properties =
                extensions == null ? null : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        if (properties == null) {
            return null;
        }
        return properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property").stream()
                .filter(property -> PROPERTY.equals(property.attribute("name")))
                .map(property -> property.attribute("value"))
                .findFirst()
                .orElse(null);
    }

    private record Announcement(String stage, ObjectProvider<StageRecorder> recorder) implements ExecutionListener {

        /** A proposal has no code yet when it starts; the one who gives the code records its first stage. */
        @Override
        public void notify(DelegateExecution execution) {
            Routing.optionalText(execution, Variables.TRAINING_CODE)
                    .ifPresent(trainingCode -> recorder.getObject().enter(trainingCode, stage));
        }
    }
}

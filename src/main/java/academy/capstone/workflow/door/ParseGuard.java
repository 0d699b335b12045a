package academy.capstone.workflow.door;

import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.engine.EnginePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses processes that would run code of their own: scripts, classes, listeners, connectors, and calls in expressions.
 * It looks each time a process is parsed, also one that was deployed long ago or in another way.
 */
@Component
class ParseGuard extends AbstractBpmnParseListener implements EnginePart {

    private static final Set<String> FORBIDDEN_ELEMENTS = Set.of(
            "scriptTask", "script", "executionListener", "taskListener", "connector", "formData", "formProperty");
    private static final Set<String> FORBIDDEN_ATTRIBUTES = Set.of(
            "class",
            "expression",
            "type",
            "topic",
            "formHandlerClass",
            "formKey",
            "decisionRef",
            "variableMappingClass",
            "variableMappingDelegateExpression");
    private static final Set<String> WORKING_TASKS = Set.of("serviceTask", "sendTask", "businessRuleTask");
    private static final Pattern DELEGATE = Pattern.compile("\\$\\{[a-z][A-Za-z0-9]*Delegate}");
    private static final Pattern CALL = Pattern.compile("[$#]\\{[^}]*[A-Za-z0-9_]\\s*\\(");

    @Override
    public void equip(SpringProcessEngineConfiguration configuration) {
        configuration.setCustomPreBPMNParseListeners(
                EnginePart.with(configuration.getCustomPreBPMNParseListeners(), this));
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        List<Fault> faults = new ArrayList<>();
        inspect(element, process.getKey(), faults);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private static void inspect(Element element, String place, List<Fault> faults) {
        String here = element.attribute("id") == null ? place : element.attribute("id");
        if (FORBIDDEN_ELEMENTS.contains(element.getTagName())) {
            faults.add(new Fault(here, here + " has a " + element.getTagName() + ", which is not allowed here."));
        }
        FORBIDDEN_ATTRIBUTES.stream()
                .filter(name -> camunda(element, name) != null)
                .forEach(name ->
                        faults.add(new Fault(here, here + " uses camunda:" + name + ", which is not allowed.")));
        if (WORKING_TASKS.contains(element.getTagName())) {
            inspectDelegate(element, here, faults);
        }
        inspectExpressions(element, here, faults);
        element.elements().forEach(child -> inspect(child, here, faults));
    }

    private static void inspectDelegate(Element element, String here, List<Fault> faults) {
        String delegate = camunda(element, "delegateExpression");
        if (delegate == null || !DELEGATE.matcher(delegate).matches()) {
            faults.add(new Fault(here, here + " must name its delegate, such as ${registerProposalDelegate}."));
        }
    }

    private static void inspectExpressions(Element element, String here, List<Fault> faults) {
        boolean call = CALL.matcher(element.getText()).find()
                || element.attributes().stream()
                        .map(element::attribute)
                        .anyMatch(text -> text != null && CALL.matcher(text).find());
        if (call) {
            faults.add(new Fault(here, here + " calls a method in an expression, which is not allowed."));
        }
        if (element.attribute("language") != null) {
            faults.add(new Fault(here, here + " is written in a script language, which is not allowed."));
        }
    }

    private static @Nullable String camunda(Element element, String name) {
        return element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, name);
    }
}

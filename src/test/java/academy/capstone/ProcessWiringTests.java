package academy.capstone;

import static academy.capstone.ProcessFiles.all;
import static academy.capstone.ProcessFiles.matches;
import static academy.capstone.ProcessFiles.properties;
import static academy.capstone.ProcessFiles.stems;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.training.Stage;
import academy.capstone.workflow.Group;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/** Everything that a process names exists, and everything that was made for a process is named by one. */
class ProcessWiringTests {

    private static final Set<String> PROCESSES = stems(ProcessFiles.PROCESSES, ".bpmn");
    private static final Set<String> DECISIONS = stems(ProcessFiles.PROCESSES, ".dmn");

    private static final List<JavaClass> DELEGATES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("academy.capstone").stream()
                    .filter(type -> type.isAssignableTo(JavaDelegate.class))
                    .filter(type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                    .toList();

    /** Event type and gateway, where the id says less than the element's tag. */
    private static final List<String> EVENTS_AND_GATEWAYS =
            List.of("StartEvent", "EndEvent", "BoundaryEvent", "IntermediateEvent", "Gateway");

    @Test
    void hasOneDelegateForEveryTaskThatNeedsOne() {
        Set<String> named = Stream.of(
                        all(ServiceTask.class).stream().map(ServiceTask::getCamundaDelegateExpression),
                        all(SendTask.class).stream().map(SendTask::getCamundaDelegateExpression),
                        all(BusinessRuleTask.class).stream().map(BusinessRuleTask::getCamundaDelegateExpression))
                .flatMap(each -> each)
                .collect(toSet());
        Set<String> written = DELEGATES.stream()
                .map(delegate ->
                        "${" + delegate.getAnnotationOfType(Component.class).value() + "}")
                .collect(toSet());

        assertThat(named).isNotEmpty().isEqualTo(written);
    }

    @Test
    void findsDelegatesByTheirElement() {
        assertThat(DELEGATES).allSatisfy(delegate -> {
            assertThat(decapitalized(delegate.getSimpleName()))
                    .isEqualTo(delegate.getAnnotationOfType(Component.class).value())
                    .endsWith("Delegate");
            assertThat(delegate.getPackageName()).endsWith(".process");
            assertThat(delegate.getModifiers()).doesNotContain(JavaModifier.PUBLIC);
        });
        assertThat(Stream.of(all(ServiceTask.class), all(SendTask.class), all(BusinessRuleTask.class))
                        .flatMap(List::stream))
                .allSatisfy(task -> assertThat(
                                task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "delegateExpression"))
                        .isEqualTo("${" + decapitalized(nameOf(task)) + "Delegate}"));
    }

    @Test
    void hasOneFormForEveryTaskOfAPerson() {
        Set<String> named = Stream.concat(
                        all(UserTask.class).stream().map(UserTask::getCamundaFormRef),
                        all(StartEvent.class).stream()
                                .map(StartEvent::getCamundaFormRef)
                                .flatMap(Stream::ofNullable))
                .collect(toSet());

        assertThat(named).isEqualTo(stems(ProcessFiles.FORMS, ".form"));
        assertThat(all(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaFormRef()).isEqualTo(kebab(nameOf(task)));
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
        });
    }

    @Test
    void saysWhoDoesEachTaskAndByWhen() {
        Set<String> groups = Arrays.stream(Group.values()).map(Group::id).collect(toSet());
        assertThat(all(UserTask.class)).isNotEmpty().allSatisfy(task -> {
            assertThat(task.getCamundaDueDate()).as(task.getId()).isNotBlank();
            assertThat(Stream.of(
                                    Optional.ofNullable(task.getCamundaAssignee()),
                                    Optional.ofNullable(task.getCamundaCandidateGroups()),
                                    Optional.ofNullable(task.getCamundaCandidateUsers()))
                            .flatMap(Optional::stream))
                    .as(task.getId())
                    .isNotEmpty();
            assertThat(groups).containsAll(task.getCamundaCandidateGroupsList());
        });
    }

    @Test
    void hasOneBusinessRuleTaskForEveryDecision() {
        assertThat(all(BusinessRuleTask.class))
                .allSatisfy(task -> assertThat(properties(task, "decision"))
                        .as(task.getId())
                        .hasSize(1));
        assertThat(all(BusinessRuleTask.class).stream().flatMap(task -> properties(task, "decision").stream()))
                .containsExactlyInAnyOrderElementsOf(DECISIONS);
    }

    @Test
    void callsOnlyProcessesThatExist() {
        assertThat(all(CallActivity.class)).isNotEmpty().allSatisfy(call -> {
            assertThat(PROCESSES).contains(call.getCalledElement());
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
        });
    }

    @Test
    void entersEveryStage() {
        Set<String> stages = Arrays.stream(Stage.values()).map(Stage::word).collect(toSet());
        Set<String> entered = all(FlowNode.class).stream()
                .flatMap(node -> properties(node, "stage").stream())
                .collect(toSet());

        assertThat(entered).isEqualTo(stages);
    }

    @Test
    void tellsMessagesThatSomebodySends() {
        Set<String> named = all(Message.class).stream().map(Message::getName).collect(toSet());
        String names = "(" + String.join("|", PROCESSES) + ")\\.[a-z][A-Za-z]+";

        assertThat(named).isNotEmpty().allSatisfy(name -> assertThat(name).matches(names));
        assertThat(ProcessFiles.textsInCode().stream().filter(text -> text.matches(names)))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void catchesErrorsThatSomebodyRaises() {
        assertThat(all(Error.class)).isNotEmpty().allSatisfy(error -> {
            assertThat(error.getErrorCode()).matches("[A-Z]+(_[A-Z]+)*").isEqualTo(error.getName());
            assertThat(ProcessFiles.textsInCode()).contains(error.getErrorCode());
        });
    }

    @Test
    void namesElementsAfterTheirTypeAndMeaning() {
        assertThat(all(FlowElement.class)).isNotEmpty().allSatisfy(element -> {
            String[] parts = element.getId().split("_", 2);
            assertThat(parts).as(element.getId()).hasSize(2);
            assertThat(parts[1]).as(element.getId()).matches("([A-Z][a-z0-9]*)+");
            String tag = element.getElementType().getTypeName();
            if (EVENTS_AND_GATEWAYS.contains(parts[0])) {
                assertThat(tag.toLowerCase())
                        .endsWith(parts[0].replace("Intermediate", "").toLowerCase());
            } else {
                assertThat(parts[0]).as(element.getId()).isEqualTo(expectedPrefix(element, tag));
            }
        });
        assertThat(PROCESSES)
                .allSatisfy(stem -> assertThat(ProcessFiles.process(stem).getModelElementsByType(Process.class))
                        .extracting(Process::getId)
                        .containsExactly(stem));
        assertThat(DECISIONS)
                .allSatisfy(stem -> assertThat(ProcessFiles.decision(stem).getModelElementsByType(Decision.class))
                        .extracting(Decision::getId)
                        .containsExactly(stem));
    }

    @Test
    void decidesHowLongHistoryIsKept() {
        assertThat(all(Process.class)).allSatisfy(process -> {
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        });
        assertThat(DECISIONS)
                .allSatisfy(stem -> assertThat(ProcessFiles.decision(stem).getModelElementsByType(Decision.class))
                        .allSatisfy(decision -> assertThat(decision.getCamundaHistoryTimeToLiveString())
                                .matches("P\\d+D")));
    }

    @Test
    void triesJobsAgainAfterPauses() {
        assertThat(all(FlowNode.class).stream()
                        .filter(node -> node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter()))
                .isNotEmpty()
                .allSatisfy(node -> assertThat(node.getExtensionElements()
                                .getElementsQuery()
                                .filterByType(CamundaFailedJobRetryTimeCycle.class)
                                .singleResult()
                                .getTextContent())
                        .as(node.getId())
                        .matches("PT\\d+[MH](,PT\\d+[MH])*"));
    }

    /** Camunda Modeler offers what the application knows. */
    @Test
    void offersEveryStageAndDecisionInTheModeler() throws IOException {
        Path templates = ProcessFiles.PROCESSES.resolve(".camunda/element-templates/capstone.json");
        Map<String, Set<String>> offered = new HashMap<>();
        for (JsonNode template : JsonMapper.builder().build().readTree(templates.toFile())) {
            for (JsonNode property : template.get("properties")) {
                property.path("choices")
                        .forEach(choice -> offered.computeIfAbsent(
                                        property.at("/binding/name").asText(), name -> new HashSet<>())
                                .add(choice.get("value").asText()));
            }
        }

        assertThat(offered)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "stage",
                        Arrays.stream(Stage.values()).map(Stage::word).collect(toSet()),
                        "decision",
                        DECISIONS));
    }

    private static String expectedPrefix(FlowElement element, String tag) {
        if (tag.equals("sequenceFlow")) {
            return "Flow";
        }
        return element instanceof SubProcess sub && sub.triggeredByEvent()
                ? "EventSubProcess"
                : tag.substring(0, 1).toUpperCase() + tag.substring(1);
    }

    private static String nameOf(BaseElement element) {
        return element.getId().substring(element.getId().indexOf('_') + 1);
    }

    private static String decapitalized(String name) {
        return name.substring(0, 1).toLowerCase() + name.substring(1);
    }

    private static String kebab(String name) {
        return String.join("-", matches("[A-Z][a-z0-9]*", name)).toLowerCase();
    }
}

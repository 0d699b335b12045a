package academy.capstone.workflow.door;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.capstone.CapstoneTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CapstoneTest
class ParseGuardTests {

    @Autowired
    RepositoryService repositoryService;

    @Test
    void takesATaskThatNamesItsDelegate() {
        assertThatCode(() ->
                        deploy("<bpmn:serviceTask id=\"T\" camunda:delegateExpression=\"${failErrandDelegate}\"/>"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:serviceTask id=\"T\" camunda:class=\"java.lang.String\"/>",
                "<bpmn:serviceTask id=\"T\" camunda:expression=\"${failErrandDelegate}\"/>",
                "<bpmn:serviceTask id=\"T\" camunda:delegateExpression=\"${dataSource}\"/>",
                "<bpmn:serviceTask id=\"T\" camunda:type=\"external\" camunda:topic=\"t\"/>",
                "<bpmn:scriptTask id=\"T\" scriptFormat=\"juel\"><bpmn:script>${1}</bpmn:script></bpmn:scriptTask>",
                "<bpmn:businessRuleTask id=\"T\" camunda:decisionRef=\"review-outcome\"/>",
                "<bpmn:userTask id=\"T\" camunda:assignee=\"${execution.getId()}\"/>",
                "<bpmn:userTask id=\"T\"><bpmn:extensionElements><camunda:taskListener event=\"create\""
                        + " expression=\"${1}\"/></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:task id=\"T\"><bpmn:extensionElements><camunda:executionListener event=\"start\""
                        + " expression=\"${1}\"/></bpmn:extensionElements></bpmn:task>"
            })
    void refusesWhatRunsCode(String task) {
        assertThatThrownBy(() -> deploy(task)).hasMessageMatching("(?s).*T (has|uses|must|calls).*");
    }

    @Test
    void refusesDecisionsInAnotherLanguage() {
        String decision = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="D" namespace="http://camunda.org/schema/1.0/dmn">
                  <decision id="guard-test" name="Guard">
                    <decisionTable id="Table">
                      <input id="I"><inputExpression id="E" typeRef="string" expressionLanguage="juel"><text>${''.getClass()}</text></inputExpression></input>
                      <output id="O" name="o" typeRef="string"/>
                    </decisionTable>
                  </decision>
                </definitions>
                """;
        assertThatThrownBy(() -> remove(repositoryService
                        .createDeployment()
                        .addString("guard-test.dmn", decision)
                        .deploy()))
                .hasStackTraceContaining("please write it in FEEL");
    }

    private void deploy(String task) {
        String process = """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="D" targetNamespace="http://bpmn.io/schema/bpmn">
                  <bpmn:process id="guard-test" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="S"/><bpmn:sequenceFlow id="F" sourceRef="S" targetRef="T"/>%s
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(task);
        remove(repositoryService
                .createDeployment()
                .addString("guard-test.bpmn", process)
                .deploy());
    }

    private void remove(Deployment deployment) {
        repositoryService.deleteDeployment(deployment.getId(), true);
    }
}

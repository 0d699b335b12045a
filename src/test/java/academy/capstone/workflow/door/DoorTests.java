package academy.capstone.workflow.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.capstone.CapstoneTest;
import academy.capstone.workflow.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@CapstoneTest
class DoorTests {

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TaskService taskService;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    IdentityService identityService;

    @Autowired
    TestRestTemplate http;

    @AfterEach
    void signOut() {
        identityService.clearAuthentication();
    }

    @Test
    void refusesAdministratorsWhatWouldMoveATrainingByHand() {
        identityService.setAuthentication("admin", List.of("camunda-admin"));

        assertRefused(() -> runtimeService
                .createProcessInstanceByKey("training-lifecycle")
                .startBeforeActivity("CallActivity_CourseDelivery")
                .execute());
        assertRefused(() -> runtimeService.deleteProcessInstance("any", "because"));
        assertRefused(() -> runtimeService.setVariable("any", "signOffDecision", "approve"));
        assertRefused(() -> runtimeService.correlateMessage("training-lifecycle.trainingWithdrawn"));
        assertRefused(() -> runtimeService.signal("any"));
        assertRefused(() -> runtimeService.suspendProcessInstanceById("any"));
        assertRefused(() -> taskService.setVariable("any", "signOffDecision", "approve"));
        assertRefused(() -> taskService.handleBpmnError("any", "QUORUM_IMPOSSIBLE"));
        assertRefused(() -> taskService.delegateTask("any", "expert.br"));
        assertRefused(() -> taskService.setOwner("any", "expert.br"));
        assertRefused(() -> taskService.addCandidateUser("any", "expert.br"));
        assertRefused(() -> taskService.setPriority("any", 1));
        assertRefused(() -> taskService.createComment("any", "any", "typed"));
        assertRefused(() ->
                repositoryService.createDeployment().addString("x.form", "{}").deploy());
        assertRefused(() -> repositoryService.deleteDeployment("any"));
    }

    @Test
    void answersAStartInTheMiddleWithASentence() {
        assertForbidden(post(
                "coordinator",
                "/engine-rest/process-definition/key/training-lifecycle/start",
                "{\"startInstructions\":[{\"type\":\"startBeforeActivity\","
                        + "\"activityId\":\"CallActivity_CourseDelivery\"}]}"));
    }

    @Test
    void answersAMessageByHandWithASentence() {
        assertForbidden(
                post("admin", "/engine-rest/message", "{\"messageName\":\"training-lifecycle.trainingWithdrawn\"}"));
    }

    @Test
    void answersEveryFaultOfAStartFormWithItsField() {
        ResponseEntity<JsonNode> answer = post(
                "coordinator",
                "/engine-rest/process-definition/key/training-lifecycle/submit-form",
                "{\"variables\":{\"title\":{\"value\":\"a\\u0000b\"},\"approved\":{\"value\":true}}}");

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody().path("faults").findValuesAsText("field")).contains("title", "approved", "bureau");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${execution.getProcessEngineServices()}",
                "${''.getClass()}",
                "${''.class}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "#{dataSource}",
                "${jdbcClient}",
                "${deadlines.getTaskDue()}",
                "${S('[]').mapTo('java.lang.String')}"
            })
    void runsNoExpressionSentInsideAQuery(String expression) {
        ResponseEntity<JsonNode> answer = post(
                "coordinator",
                "/engine-rest/task?maxResults=1",
                "{\"orQueries\":[{\"assigneeExpression\":\"" + expression + "\"}]}");

        assertThat(answer.getStatusCode().value()).isEqualTo(403);
        assertThat(answer.getBody().path("message").asText())
                .isEqualTo("The expression asks for something that expressions may not name.");
    }

    @Test
    void letsAFilterAskForThePersonAndTheTime() {
        ResponseEntity<JsonNode> answer = post(
                "coordinator",
                "/engine-rest/task?maxResults=1",
                "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}\",\"dueBeforeExpression\":\"${now()}\"}]}");

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void answersATaskThatIsGoneWithASentence() {
        ResponseEntity<JsonNode> answer = post("academy", "/engine-rest/task/gone/submit-form", "{\"variables\":{}}");

        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(answer.getBody().path("message").asText()).contains("no longer there");
    }

    private static void assertForbidden(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(403);
        assertThat(answer.getBody().path("type").asText()).isEqualTo("Refusal");
        assertThat(answer.getBody().path("message").asText()).contains("by hand");
    }

    private static void assertRefused(ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    private ResponseEntity<JsonNode> post(String person, String path, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setAccept(List.of(MediaType.APPLICATION_JSON));
        return http.withBasicAuth(person, "demo")
                .exchange(path, HttpMethod.POST, new HttpEntity<>(body, headers), JsonNode.class);
    }
}

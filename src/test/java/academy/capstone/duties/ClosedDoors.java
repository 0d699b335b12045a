package academy.capstone.duties;

import academy.capstone.duties.Door.Knock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;

/** The doors of the engine's REST interface that are open to nobody, whoever they are and whatever they hold. */
final class ClosedDoors {

    private static final Map<String, Object> APPROVED = Map.of("value", "approve", "type", "String");
    private static final Map<String, Object> MODIFIED =
            Map.of("modifications", Map.of("signOffDecision", APPROVED), "deletions", List.of("reviewer"));
    private static final Map<String, Object> TO_A_FRIEND = Map.of("userId", "expert.gs");
    private static final Map<String, Object> NEW_LINK = Map.of("userId", "expert.gs", "type", "candidate");
    private static final List<Map<String, Object>> TO_THE_END =
            List.of(Map.of("type", "startBeforeActivity", "activityId", "CallActivity_CourseDelivery"));

    private final Visitors visitors;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final List<Door> doors = new ArrayList<>();

    ClosedDoors(Visitors visitors, ApplicationContext application) {
        this.visitors = visitors;
        this.repository = application.getBean(RepositoryService.class);
        this.runtime = application.getBean(RuntimeService.class);
        tasks();
        variables();
        flow();
        batches();
        operations();
        definitions();
        history();
        accounts();
        courseFile();
    }

    List<Door> all() {
        return List.copyOf(doors);
    }

    private void tasks() {
        add("POST", "/task/{task}/assignee", TO_A_FRIEND);
        add("POST", "/task/{task}/claim", TO_A_FRIEND);
        add("POST", "/task/{task}/delegate", TO_A_FRIEND);
        add("POST", "/task/{task}/resolve", Map.of("variables", Map.of("signOffDecision", APPROVED)));
        add("POST", "/task/{task}/identity-links", NEW_LINK);
        add("POST", "/task/{task}/identity-links/delete", NEW_LINK);
        add("PUT", "/task/{task}", Map.of("name", "Signed", "assignee", "expert.gs", "owner", "expert.gs"));
        add("DELETE", "/task/{task}", "");
        add("POST", "/task/create", Map.of("id", "by-hand", "name", "By hand"));
        add("POST", "/task/{task}/bpmnError", Map.of("errorCode", "QUORUM_IMPOSSIBLE"));
        add("POST", "/task/{task}/bpmnEscalation", Map.of("escalationCode", "any"));
        add("POST", "/task/{task}/comment/create", Map.of("message", "Approved"));
    }

    private void variables() {
        add("PUT", "/task/{task}/localVariables/signOffDecision", APPROVED);
        add("POST", "/task/{task}/localVariables", MODIFIED);
        add("DELETE", "/task/{task}/localVariables/signOffDecision", "");
        add("PUT", "/task/{task}/variables/signOffDecision", APPROVED);
        add("POST", "/task/{task}/variables", MODIFIED);
        add("DELETE", "/task/{task}/variables/coordinator", "");
        add("PUT", "/process-instance/{instance}/variables/signOffDecision", APPROVED);
        add("POST", "/process-instance/{instance}/variables", MODIFIED);
        add("DELETE", "/process-instance/{instance}/variables/coordinator", "");
        add("PUT", "/execution/{instance}/localVariables/coordinator", APPROVED);
        add("POST", "/execution/{instance}/localVariables", MODIFIED);
        add(
                "POST",
                "/process-instance/variables-async",
                Map.of("processInstanceIds", List.of("{instance}"), "variables", Map.of("coordinator", APPROVED)));
    }

    private void flow() {
        add("POST", "/message", Map.of("messageName", "training-lifecycle.trainingWithdrawn", "businessKey", "{code}"));
        add("POST", "/message", Map.of("messageName", "content-review.contentDecided", "businessKey", "{code}"));
        add(
                "POST",
                "/message",
                Map.of("messageName", "evaluation.answersCompleted", "businessKey", "{code}", "all", true));
        add(
                "POST",
                "/process-instance/message-async",
                Map.of("messageName", "x", "processInstanceIds", List.of("{instance}")));
        add("POST", "/execution/{instance}/signal", Map.of());
        add(
                "POST",
                "/execution/{instance}/messageSubscriptions/training-lifecycle.trainingWithdrawn/trigger",
                Map.of());
        add("POST", "/signal", Map.of("name", "any"));
        add("POST", "/condition", Map.of("businessKey", "{code}", "variables", Map.of("coordinator", APPROVED)));
        add("POST", "/process-instance/{instance}/modification", Map.of("instructions", TO_THE_END));
        add("POST", "/process-instance/{instance}/modification-async", Map.of("instructions", TO_THE_END));
        add(
                "POST",
                "/process-definition/key/training-lifecycle/start",
                Map.of("startInstructions", TO_THE_END, "businessKey", "{code}"));
        add("POST", "/process-definition/key/peer-review/start", Map.of("businessKey", "{code}"));
        add("POST", "/process-definition/key/course-delivery/submit-form", Map.of("businessKey", "{code}"));
        add("DELETE", "/process-instance/{instance}?skipCustomListeners=true", "");
        add("PUT", "/process-instance/{instance}/suspended", Map.of("suspended", true));
    }

    private void batches() {
        Map<String, Object> modification =
                Map.of("processDefinitionId", "{definition}", "processInstanceIds", List.of("{instance}"));
        add("POST", "/modification/execute", with(modification, "instructions", TO_THE_END));
        add("POST", "/modification/executeAsync", with(modification, "instructions", TO_THE_END));
        add("POST", "/process-definition/{definition}/restart", with(modification, "instructions", TO_THE_END));
        add("POST", "/process-definition/{definition}/restart-async", with(modification, "instructions", TO_THE_END));
        add("POST", "/process-instance/delete", Map.of("processInstanceIds", List.of("{instance}")));
        add(
                "PUT",
                "/process-instance/suspended",
                Map.of("processInstanceIds", List.of("{instance}"), "suspended", true));
        add(
                "POST",
                "/process-instance/suspended-async",
                Map.of("processInstanceIds", List.of("{instance}"), "suspended", true));
        add("POST", "/process-instance/job-retries", Map.of("processInstances", List.of("{instance}"), "retries", 1));
        Map<String, Object> plan = Map.of(
                "sourceProcessDefinitionId",
                "{definition}",
                "targetProcessDefinitionId",
                "{definition}",
                "instructions",
                List.of());
        add(
                "POST",
                "/migration/execute",
                Map.of(
                        "migrationPlan",
                        plan,
                        "processInstanceIds",
                        List.of("{instance}"),
                        "skipCustomListeners",
                        true));
        add(
                "POST",
                "/migration/executeAsync",
                Map.of("migrationPlan", plan, "processInstanceIds", List.of("{instance}")));
        add("PUT", "/batch/any/suspended", Map.of("suspended", true));
        add("DELETE", "/batch/any", "");
    }

    private void operations() {
        add("PUT", "/job/any/suspended", Map.of("suspended", true));
        add("PUT", "/job/suspended", Map.of("suspended", true, "processInstanceId", "{instance}"));
        add("DELETE", "/incident/any", "");
        add("POST", "/external-task/fetchAndLock", Map.of("workerId", "me", "maxTasks", 1, "topics", List.of()));
        add("POST", "/external-task/any/complete", Map.of("workerId", "me"));
        add("POST", "/external-task/any/bpmnError", Map.of("workerId", "me", "errorCode", "QUORUM_IMPOSSIBLE"));
        add("PUT", "/external-task/retries", Map.of("retries", 0, "processInstanceIds", List.of("{instance}")));
        add("POST", "/telemetry/configuration", Map.of("enableTelemetry", true));
    }

    private void definitions() {
        add("PUT", "/process-definition/{definition}/suspended", Map.of("suspended", true));
        add("PUT", "/process-definition/suspended", Map.of("suspended", true, "processDefinitionKey", "peer-review"));
        add("PUT", "/process-definition/{definition}/history-time-to-live", Map.of("historyTimeToLive", 0));
        add("DELETE", "/process-definition/{definition}?cascade=true", "");
        add("POST", "/deployment/create", "");
        add("DELETE", "/deployment/{deployment}?cascade=true", "");
        add("POST", "/deployment/{deployment}/redeploy", Map.of());
        add(
                "POST",
                "/decision-definition/key/review-outcome/evaluate",
                Map.of("variables", Map.of("round", Map.of("value", 1))));
    }

    private void history() {
        add("DELETE", "/history/process-instance/{instance}", "");
        add("POST", "/history/process-instance/delete", Map.of("historicProcessInstanceIds", List.of("{instance}")));
        add(
                "POST",
                "/history/process-instance/set-removal-time",
                Map.of(
                        "absoluteRemovalTime",
                        "2020-01-01T00:00:00.000+0000",
                        "historicProcessInstanceIds",
                        List.of("{instance}")));
        add("DELETE", "/history/process-instance/{instance}/variable-instances", "");
        add("DELETE", "/history/variable-instance/any", "");
        add("POST", "/history/decision-instance/delete", Map.of("historicDecisionInstanceIds", List.of("any")));
        add("POST", "/history/cleanup?immediatelyDue=true", Map.of());
        add("PUT", "/history/user-operation/any/set-annotation", Map.of("annotation", "Nothing happened"));
        add("PUT", "/history/user-operation/any/clear-annotation", Map.of());
    }

    /** What administrators alone may do; they are left out where this is asked. */
    private void accounts() {
        add(FOR_ADMINISTRATORS, "POST", "/user/create", Map.of("profile", Map.of("id", "matrix.friend")));
        add(FOR_ADMINISTRATORS, "PUT", "/group/directors/members/expert.gs", "");
        add(FOR_ADMINISTRATORS, "DELETE", "/group/directors/members/director.bdt", "");
        add(FOR_ADMINISTRATORS, "DELETE", "/user/director.bdt", "");
        add(
                FOR_ADMINISTRATORS,
                "PUT",
                "/user/director.tsb/credentials",
                Map.of("password", "mine", "authenticatedUserPassword", "demo"));
        add(
                FOR_ADMINISTRATORS,
                "POST",
                "/authorization/create",
                Map.of(
                        "type",
                        1,
                        "permissions",
                        List.of("ALL"),
                        "userId",
                        "expert.gs",
                        "resourceType",
                        7,
                        "resourceId",
                        "*"));
        add(FOR_ADMINISTRATORS, "PUT", "/job/any/retries", Map.of("retries", 0));
        add(FOR_ADMINISTRATORS, "POST", "/job/any/execute", "");
    }

    /** What the coordinator alone may do in the course file; they are left out where this is asked. */
    private void courseFile() {
        own("PUT", "/api/trainings/{code}/outline", Map.of("title", "Mine now"));
        own("PUT", "/api/trainings/{code}/outline?partial=true", Map.of("title", "Mine now"));
        own("POST", "/api/trainings/{code}/selection", Map.of());
        own("POST", "/api/trainings/{code}/reviews/answers", List.of(Map.of("comment", 1, "answer", "done")));
        String withdrawal = "/trainings/{code}/withdrawal";
        doors.add(new Door(
                FOR_THE_AUTHOR + "page " + withdrawal,
                (at, person, rehearsal) ->
                        visitors.page(person, filled(withdrawal, at), Map.of("reason", "Not needed"), rehearsal)));
        script(
                FOR_THE_REVIEWER,
                "PUT",
                "/api/tasks/{task}/comments",
                List.of(Map.of("field", "title", "text", "Mine")));
    }

    /** How the names of doors begin that administrators may open. */
    static final String FOR_ADMINISTRATORS = "for administrators: ";

    /** How the names of doors begin that the coordinator may open. */
    static final String FOR_THE_AUTHOR = "for the coordinator: ";

    /** How the names of doors begin that whoever holds the review may open. */
    static final String FOR_THE_REVIEWER = "for the reviewer: ";

    private void own(String method, String path, Object body) {
        script(FOR_THE_AUTHOR, method, path, body);
    }

    private void script(String mark, String method, String path, Object body) {
        doors.add(new Door(
                mark + method + " " + path,
                (at, person, rehearsal) ->
                        visitors.script(person, method, filled(path, at), filled(body, at), rehearsal)));
    }

    private void add(String method, String path, Object body) {
        add("", method, path, body);
    }

    private void add(String mark, String method, String path, Object body) {
        String name = mark + method + " " + path;
        Knock knock = (at, person, rehearsal) -> visitors.script(
                person,
                method,
                "/engine-rest" + filled(path, at),
                body instanceof String ? null : filled(body, at),
                rehearsal);
        doors.add(new Door(name, knock));
    }

    private static Map<String, Object> with(Map<String, Object> map, String name, Object value) {
        Map<String, Object> more = new java.util.HashMap<>(map);
        more.put(name, value);
        return more;
    }

    private String filled(Object body, Station at) {
        return filled(body instanceof String text ? text : Visitors.text(body), at);
    }

    private String filled(String text, Station at) {
        if (!text.contains("{")) {
            return text;
        }
        String definition = runtime.createProcessInstanceQuery()
                .processInstanceId(at.instance())
                .singleResult()
                .getProcessDefinitionId();
        return text.replace("{task}", at.taskId())
                .replace("{instance}", at.instance())
                .replace("{code}", at.code())
                .replace("{definition}", definition)
                .replace(
                        "{deployment}",
                        repository.getProcessDefinition(definition).getDeploymentId());
    }
}

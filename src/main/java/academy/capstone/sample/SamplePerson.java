package academy.capstone.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** One of the sample people, or a stranger, at the same HTTP doors that everybody uses. */
class SamplePerson {

    private final RestClient client;
    private final ObjectMapper json;

    private SamplePerson(RestClient client, ObjectMapper json) {
        this.client = client;
        this.json = json;
    }

    static SamplePerson signedIn(RestClient.Builder http, ObjectMapper json, String user, String password) {
        RestClient client = http.clone()
                .defaultHeaders(headers -> headers.setBasicAuth(user, password))
                .build();
        return new SamplePerson(client, json);
    }

    static SamplePerson stranger(RestClient.Builder http, ObjectMapper json) {
        return new SamplePerson(http.clone().build(), json);
    }

    /** Starts a process with its start form and returns the process instance's id. */
    void start(String process, ObjectNode fields) {
        post("/engine-rest/process-definition/key/" + process + "/submit-form", variables(fields));
    }

    void claim(String taskId, String user) {
        post("/engine-rest/task/" + taskId + "/claim", json.valueToTree(Map.of("userId", user)));
    }

    void submit(String taskId, ObjectNode fields) {
        post("/engine-rest/task/" + taskId + "/submit-form", variables(fields));
    }

    void saveOutline(String trainingCode, JsonNode outline) {
        client.put()
                .uri("/api/trainings/{code}/outline?partial=true", trainingCode)
                .contentType(MediaType.APPLICATION_JSON)
                .body(outline.toString())
                .retrieve()
                .toBodilessEntity();
    }

    void register(String trainingCode, JsonNode registration) {
        post("/catalogue/" + trainingCode + "/registrations", registration);
    }

    void uploadResults(String trainingCode, String csv) {
        client.post()
                .uri("/api/trainings/{code}/results", trainingCode)
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(csv)
                .retrieve()
                .toBodilessEntity();
    }

    private void post(String path, JsonNode body) {
        client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body.toString())
                .retrieve()
                .toBodilessEntity();
    }

    private ObjectNode variables(ObjectNode fields) {
        ObjectNode variables = json.createObjectNode();
        fields.properties().forEach(field -> {
            ObjectNode variable = variables.putObject(field.getKey());
            if (field.getValue().isArray()) {
                variable.put("type", "Json").put("value", field.getValue().toString());
            } else {
                variable.set("value", field.getValue());
            }
        });
        return json.createObjectNode().set("variables", variables);
    }
}

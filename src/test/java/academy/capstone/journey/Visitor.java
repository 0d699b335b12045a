package academy.capstone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Somebody with an HTTP client: a person of the sample people with HTTP Basic, or a stranger. */
final class Visitor {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BOUNDARY = "capstone-boundary";

    private final String base;
    private final String user;

    private Visitor(String base, String user) {
        this.base = base;
        this.user = user;
    }

    static Visitor person(String base, String user) {
        return new Visitor(base, user);
    }

    static Visitor stranger(String base) {
        return new Visitor(base, "");
    }

    String user() {
        return user;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer get(String path, String accept) {
        return send(request(path).header("Accept", accept).GET());
    }

    Answer post(String path, Object json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(text(json))));
    }

    Answer put(String path, Object json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(text(json))));
    }

    Answer post(String path, String contentType, String body) {
        return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    Answer upload(String path, String fileName, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + path));
        if (!user.isEmpty()) {
            String credentials = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
            builder.header("Authorization", "Basic " + credentials);
        }
        return builder;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpRequest built = request.build();
            HttpResponse<byte[]> response = HTTP.send(built, BodyHandlers.ofByteArray());
            return new Answer(built.method() + " " + built.uri().getPath() + " as " + user, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object json) {
        try {
            return json instanceof String text ? text : JSON.writeValueAsString(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came back. */
    record Answer(String request, HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        byte[] bytes() {
            return response.body();
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new IllegalStateException(request + " answered " + status() + " with " + text(), e);
            }
        }

        Answer ok() {
            assertThat(status()).as(request + " answered " + text()).isBetween(200, 299);
            return this;
        }

        Answer refused(int status) {
            assertThat(status()).as(request + " answered " + text()).isEqualTo(status);
            assertThat(text()).doesNotContain("Exception").doesNotContain("\tat ");
            return this;
        }

        List<JsonNode> elements() {
            return List.copyOf(
                    JSON.convertValue(json(), new com.fasterxml.jackson.core.type.TypeReference<List<JsonNode>>() {}));
        }
    }

    /** A variable as the engine's REST interface wants it. */
    static Map<String, Object> variable(Object value) {
        if (value instanceof List<?> list) {
            return Map.of("value", text(list), "type", "Json");
        }
        return Map.of("value", value);
    }
}

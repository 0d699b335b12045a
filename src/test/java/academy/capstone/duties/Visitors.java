package academy.capstone.duties;

import academy.capstone.Rehearsal;
import academy.capstone.duties.Rule.Person;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People in front of the application: as scripts with HTTP Basic, and in the browser with a session each. */
final class Visitors {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern MAIN = Pattern.compile("<main[^>]*>(.*)</main>", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("[A-Z][^.?!]{8,200}\\.");

    private final HttpClient scripts = HttpClient.newHttpClient();
    private final Map<String, Session> sessions = new HashMap<>();
    private final String base;

    Visitors(String base) {
        this.base = base;
    }

    /** Opens the browser's session of somebody, which they keep whatever happens to their account. */
    void signIn(Person person) {
        Session session = new Session();
        sessions.put(person.id(), session);
        String token = token(session, "/login");
        send(
                session.client,
                request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=" + person.id() + "&password="
                                + person.password().orElse("") + "&_csrf=" + token)));
        send(
                session.client,
                request("/camunda/app/tasklist/default/")
                        .header("Accept", "text/html")
                        .GET());
        session.token = session.cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
        session.ownToken = token(session, "/");
    }

    Answer script(Person person, String method, String path, Object body, Optional<String> rehearsal) {
        HttpRequest.Builder request = json(method, path, body, rehearsal);
        person.password()
                .ifPresent(password -> request.header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                (person.id() + ":" + password).getBytes(StandardCharsets.UTF_8))));
        return send(scripts, request);
    }

    /** As Tasklist asks, with the session's cookie and token. */
    Answer tasklist(Person person, String method, String path, Object body, Optional<String> rehearsal) {
        Session session = sessions.computeIfAbsent(person.id(), id -> new Session());
        return send(
                session.client,
                json(method, "/camunda/api/engine/engine/default" + path, body, rehearsal)
                        .header("X-XSRF-TOKEN", session.token));
    }

    /** As one of our own pages is sent. */
    Answer page(Person person, String path, Map<String, Object> fields, Optional<String> rehearsal) {
        Session session = sessions.computeIfAbsent(person.id(), id -> new Session());
        StringBuilder form = new StringBuilder("_csrf=").append(encoded(session.ownToken));
        fields.forEach((name, value) ->
                form.append('&').append(encoded(name)).append('=').append(encoded(value)));
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString()));
        rehearsal.ifPresent(asked -> request.header(Rehearsal.HEADER, asked));
        return send(session.client, request);
    }

    boolean hasSession(Person person) {
        return sessions.containsKey(person.id());
    }

    private String token(Session session, String page) {
        HttpResponse<String> answer = exchange(
                session.client, request(page).header("Accept", "text/html").GET());
        Matcher matcher = TOKEN.matcher(answer.body());
        return matcher.find() ? encoded(matcher.group(1)) : "";
    }

    static String text(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private HttpRequest.Builder json(String method, String path, Object body, Optional<String> rehearsal) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body)));
        rehearsal.ifPresent(asked -> request.header(Rehearsal.HEADER, asked));
        return request;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static Answer send(HttpClient client, HttpRequest.Builder request) {
        HttpResponse<String> answer = exchange(client, request);
        if (answer.headers().firstValue("Location").orElse("").endsWith("/login")) {
            return new Answer(401, "Please sign in.");
        }
        return new Answer(answer.statusCode(), sentence(answer.body()));
    }

    /** Of a page the first sentence of its main part. */
    private static String sentenceOfPage(String page) {
        Matcher main = MAIN.matcher(page);
        String text =
                (main.find() ? main.group(1) : page).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        Matcher sentence = SENTENCE.matcher(text);
        return text.contains("Exception") || !sentence.find()
                ? text
                : sentence.group().strip();
    }

    private static String sentence(String body) {
        if (body.startsWith("<")) {
            return sentenceOfPage(body);
        }
        try {
            JsonNode json = JSON.readTree(body);
            if (json != null && json.path(0).has("message")) {
                return json.path(0).path("message").asText();
            }
            return json == null || json.path("message").isMissingNode()
                    ? body
                    : json.path("message").asText();
        } catch (IOException notJson) {
            return body;
        }
    }

    private static HttpResponse<String> exchange(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }

    private static final class Session {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();
        private String token = "";
        private String ownToken = "";
    }
}

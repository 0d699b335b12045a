package academy.capstone.workflow.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the running application over HTTP, as a browser with its own cookies or as a script. */
class Caller {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final int port;

    Caller(int port) {
        this.port = port;
    }

    /** As a browser goes to a page. */
    HttpResponse<String> page(String path) {
        return send(to(path).header("Accept", "text/html,*/*;q=0.8").GET());
    }

    /** As a script asks for JSON. */
    HttpResponse<String> json(String path) {
        return send(to(path).header("Accept", "application/json").GET());
    }

    HttpResponse<String> basic(String path, String user, String password) {
        return send(
                to(path).header("Authorization", credentials(user, password)).GET());
    }

    HttpResponse<String> post(String path, String form) {
        return send(to(path).header("Accept", "text/html,*/*;q=0.8")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    HttpResponse<String> basicPost(String path, String user, String password, String json) {
        return send(to(path).header("Authorization", credentials(user, password))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> signIn(String user, String password) {
        return post("/login", "username=" + user + "&password=" + password + "&_csrf=" + token("/login"));
    }

    HttpResponse<String> signOut() {
        return post("/logout", "_csrf=" + token("/"));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private String token(String page) {
        Matcher matcher = TOKEN.matcher(page(page).body());
        return matcher.find() ? URLEncoder.encode(matcher.group(1), StandardCharsets.UTF_8) : "";
    }

    private static String credentials(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}

package academy.capstone;

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

/** Somebody at the running application: as a script with a password, or with a session in a browser. */
public final class Client {

    /** Who calls without saying who it is. */
    public static final String NOBODY = "";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;
    private final String user;
    private final boolean browser;

    private Client(int port, String user, boolean browser) {
        this.base = "http://localhost:" + port;
        this.user = user;
        this.browser = browser;
    }

    /** Somebody with a browser who is not signed in. */
    public static Client stranger(int port) {
        return new Client(port, NOBODY, true);
    }

    /** A script with the password of the sample people; of nobody without one. */
    public static Client script(int port, String user) {
        return new Client(port, user, false);
    }

    /** Signed in with the password of the sample people. */
    public static Client browser(int port, String user) {
        Client client = new Client(port, user, true);
        client.form("/login", "username=" + user + "&password=demo");
        return client;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, "", "application/json");
    }

    public HttpResponse<String> json(String method, String path, String body) {
        return send(method, path, body, "application/json");
    }

    /** As a page's own form does, with its token; answers after the redirect. */
    public HttpResponse<String> form(String path, String fields) {
        String page = path.endsWith("/login") ? "/login" : path;
        Matcher token = TOKEN.matcher(get(page).body());
        String csrf = token.find() ? URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : "";
        return send("POST", path, fields + "&_csrf=" + csrf, "application/x-www-form-urlencoded");
    }

    /** As a form of a page behind a personal link does, which needs no token; answers after the redirect. */
    public HttpResponse<String> post(String path, String fields) {
        return send("POST", path, fields, "application/x-www-form-urlencoded");
    }

    /** A file as the body. */
    public HttpResponse<String> upload(String path, byte[] file) {
        return send("POST", path, HttpRequest.BodyPublishers.ofByteArray(file), "application/octet-stream");
    }

    private HttpResponse<String> send(String method, String path, String body, String type) {
        return send(method, path, HttpRequest.BodyPublishers.ofString(body), type);
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", type)
                .header("Accept", browser ? "text/html,*/*;q=0.8" : "application/json")
                .method(method, body);
        if (!browser && !user.equals(NOBODY)) {
            String credentials = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + credentials);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

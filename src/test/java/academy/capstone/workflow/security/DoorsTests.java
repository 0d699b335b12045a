package academy.capstone.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@CapstoneTest
class DoorsTests {

    private static final Set<String> PUBLIC_ROOTS = Set.of(
            "",
            "catalogue",
            "verify",
            "credentials",
            "evaluations",
            "decide",
            "participants",
            "login",
            "error",
            ".well-known",
            "audit-packs");

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private Caller caller;

    @BeforeEach
    void openBrowser() {
        caller = new Caller(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/capstone.css", "/emblem.svg", "/favicon.svg", "/actuator/health"})
    void letsStrangersIn(String path) {
        assertThat(caller.page(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/verify/unknown", "/credentials/unknown.pdf", "/credentials/unknown.jwt", "/catalogue/unknown"})
    void tellsStrangersThatThereIsNoSuchThing(String path) {
        assertThat(caller.json(path).statusCode()).isEqualTo(404);
    }

    /** Whoever adds a page makes it public on purpose or not at all. */
    @Test
    void keepsEveryOtherPageForThoseWhoHaveSignedIn() {
        Set<String> open = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> !PUBLIC_ROOTS.contains(path.split("/", 3).length > 1 ? path.split("/", 3)[1] : ""))
                .map(path -> path.replaceAll("\\{(?:[^{}]|\\{[^}]*})*}", "x"))
                .filter(path -> caller.json(path).statusCode() != 401)
                .forEach(open::add);

        assertThat(open).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "/camunda/api/engine/engine/default/identity/verify",
                "/camunda/api/engine/engine/default/deployment/create"
            })
    void closesTheWebappsSideDoorsForAdministratorsToo(String path) {
        assertThat(caller.post(path, "").statusCode()).isEqualTo(401);
        caller.signIn("admin", "demo");
        assertThat(caller.post(path, "").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/deployment/create",
                "/engine-rest/engine/default/deployment/create",
                "/engine-rest/identity/verify"
            })
    void closesTheRestInterfacesSideDoors(String path) {
        assertThat(caller.basicPost(path, "admin", "demo", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void showsMetricsToAdministratorsOnly() {
        // Tests run without the metrics themselves: 404 says that the door was open.
        assertThat(caller.basic("/actuator/prometheus", "admin", "demo").statusCode())
                .isIn(200, 404);
        assertThat(caller.basic("/actuator/prometheus", "coordinator", "demo").statusCode())
                .isEqualTo(403);
        assertThat(caller.json("/actuator/prometheus").statusCode()).isEqualTo(401);
    }

    @Test
    void opensCockpitAndAdminByGroup() {
        caller.signIn("owner", "demo");
        assertThat(caller.page("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
        assertThat(caller.page("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
        String person = caller.json("/camunda/api/admin/auth/user/default").body();
        assertThat(person).contains("cockpit", "tasklist").doesNotContain("\"admin\"");
    }

    @Test
    void ownPagesAllowNoForeignOrInlineContentAndNoForeignFrame() {
        HttpResponse<String> page = caller.page("/login");

        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'self'")
                .doesNotContain("unsafe");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.body()).doesNotContain("style=\"", "<style", "onclick");
    }

    @Test
    void webappsKeepTheirOwnContentPolicy() {
        caller.signIn("coordinator", "demo");

        assertThat(header(caller.page("/camunda/app/tasklist/default/"), "Content-Security-Policy"))
                .contains("'unsafe-eval'", "nonce-", "frame-ancestors 'none'");
    }

    @Test
    void showsPagesToStrangersWithoutOpeningASession() {
        assertThat(caller.page("/").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void refusesAddressesThatSlipPastTheRules() {
        HttpResponse<String> answer = caller.page("/x/..;/camunda/app/");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void saysInOneSentenceThatThereIsNoSuchPage() {
        caller.signIn("coordinator", "demo");

        HttpResponse<String> page = caller.page("/no-such-page");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("There is no such page.", "Coordinator BDT")
                .doesNotContain("Exception");
    }

    @Test
    void neverAnswersWithAnEndlessList() {
        HttpResponse<String> list = caller.basic("/engine-rest/process-definition", "coordinator", "demo");

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(caller.basic("/engine-rest/process-definition?maxResults=100000", "coordinator", "demo")
                        .statusCode())
                .isEqualTo(400);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}

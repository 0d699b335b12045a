package academy.capstone.workflow.security;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.Client;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody gets to see a fault that did not happen. */
@CapstoneTest
class ErrorPageTests {

    @LocalServerPort
    int port;

    @Test
    void isNoPageToAskFor() {
        HttpResponse<String> direct = Client.stranger(port).get("/error");

        assertThat(direct.statusCode()).isEqualTo(404);
        assertThat(direct.body()).contains("There is no such page.");
    }

    @Test
    void stillAnswersFaultsWithTheirSentence() {
        HttpResponse<String> unknown = Client.script(port, "academy").get("/trainings/nothing/at/all");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("There is no such page.");
    }
}

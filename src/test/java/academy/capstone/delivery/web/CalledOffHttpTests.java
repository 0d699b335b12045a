package academy.capstone.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.Client;
import academy.capstone.delivery.DeliveryWalk;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.StageRecorder;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A training that was published and will not be held. */
@CapstoneTest
class CalledOffHttpTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Trainings trainings;

    @Autowired
    StageRecorder stages;

    @Autowired
    JdbcClient jdbc;

    private DeliveryWalk delivery;

    @BeforeEach
    void arrive() {
        delivery = new DeliveryWalk(application);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "withdrawn"})
    void saysSoToThePublicAndTakesNobodyIn(String end) {
        String code = published();
        Client stranger = Client.stranger(port);
        String title = trainings.facts(code).title();
        assertThat(stranger.get("/catalogue?q=" + code).body()).contains(title, ">approved<");

        stages.enter(code, end);

        assertThat(stranger.get("/catalogue?q=" + code).body())
                .contains(title, ">cancelled<")
                .doesNotContain(">approved<");
        assertThat(stranger.get("/catalogue/" + code).body())
                .contains(">cancelled<", "This training has been cancelled.")
                .doesNotContain(">approved<", "class=\"button\" href=\"/catalogue/" + code);
        String path = "/catalogue/" + code + "/registrations";
        assertThat(stranger.get(path).body())
                .contains("This training has been cancelled.")
                .doesNotContain("<form");
        HttpResponse<String> refused = Client.script(port, Client.NOBODY)
                .json("POST", path, "{\"name\":\"Ann\",\"email\":\"ann@example.org\",\"country\":\"KE\"}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains(title, "has been cancelled");
    }

    @Test
    void letsGoOfThoseWhoRegisteredWhenTheCoordinatorWithdrawsIt() {
        String code = published();
        delivery.register(code, 1, 2);

        stages.enter(code, "withdrawn");

        assertThat(jdbc.sql("select distinct state from participant where training_code = ?")
                        .param(code)
                        .query(String.class)
                        .list())
                .containsExactly("cancelled");
        assertThat(jdbc.sql(
                                "select recipient from notice where training_code = ? and purpose like 'inform-cancellation%'")
                        .param(code)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(DeliveryWalk.email(1), DeliveryWalk.email(2), "instructor");
    }

    private String published() {
        String code = delivery.approved(outline -> {});
        delivery.start("course-delivery", code);
        delivery.toSelection(code);
        return code;
    }
}

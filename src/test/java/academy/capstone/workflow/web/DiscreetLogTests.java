package academy.capstone.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.Client;
import academy.capstone.delivery.DeliveryWalk;
import academy.capstone.workflow.Discreet;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was turned away is logged, and whoever reads the log learns no secret and no name by it. */
@CapstoneTest
class DiscreetLogTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(log);
    }

    @Test
    void holdsNeitherPersonalLinksNorWhatPeopleTyped() {
        DeliveryWalk delivery = new DeliveryWalk(application);
        String code = delivery.approved(outline ->
                outline.put("registration", "application-and-selection").put("selectionCriteria", "Regulators first"));
        delivery.start("course-delivery", code);
        delivery.toSelection(code);
        delivery.register(code, 1, 1);
        String link = jdbc.sql("select link from notice where training_code = ? and recipient = ?")
                .params(code, DeliveryWalk.email(1))
                .query(String.class)
                .single()
                .replaceFirst("https?://[^/]+", "");
        Client stranger = Client.stranger(port);
        stranger.form(link + "/withdrawal", "a=b");
        assertThat(stranger.form(link + "/withdrawal", "a=b").statusCode()).isEqualTo(409);
        assertThat(Client.script(port, "coordinator")
                        .json(
                                "POST",
                                "/api/trainings/" + code + "/ranking",
                                "[{\"email\":\"zoe.quite.private@example.org\",\"rank\":1}]")
                        .statusCode())
                .isEqualTo(422);

        List<String> lines = log.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains("/withdrawal") || line.contains(code))
                .toList();
        assertThat(lines)
                .anyMatch(line -> line.contains("POST /participants/…/withdrawal"))
                .anyMatch(line -> line.contains("/ranking why=faults at [[0].email]"))
                .noneMatch(line -> line.contains(link) || line.contains("zoe"));
    }

    @Test
    void knowsLinksAndAddressesWhereverTheyStand() {
        assertThat(Discreet.text(
                        "POST /evaluations/AbCd-1234_5678efgh, /api/trainings/26OI00001AFR-E/participants/12/payment"))
                .isEqualTo("POST /evaluations/…, /api/trainings/26OI00001AFR-E/participants/12/payment");
        assertThat(Discreet.text("550 <ann.o'neil+x@example.org>: unknown; \"jürgen@münchen.example\""))
                .isEqualTo("550 <…@…>: unknown; \"…@…\"");
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("capstone.security");
    }
}

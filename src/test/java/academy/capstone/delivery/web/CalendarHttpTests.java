package academy.capstone.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.CapstoneTest;
import academy.capstone.delivery.DeliveryWalk;
import academy.capstone.training.Outline;
import academy.capstone.training.Trainings;
import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar file through postponement and cancellation, read with the library's own parser. */
@CapstoneTest
class CalendarHttpTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Trainings trainings;

    @Autowired
    JdbcClient jdbc;

    private Caller caller;
    private DeliveryWalk delivery;
    private String code = "";

    @BeforeEach
    void prepare() {
        caller = new Caller(port);
        delivery = new DeliveryWalk(application);
        code = delivery.approved(
                outline -> ((ObjectNode) outline.get("sessions").get(0)).put("zone", "Europe/Paris"));
        delivery.start("course-delivery", code);
        delivery.toSelection(code);
        delivery.register(code, 1, 1);
    }

    @Test
    void holdsEachSessionInItsZoneUnderALastingName() throws Exception {
        ICalendar calendar = read(link() + "/calendar.ics", Caller.NOBODY);
        Outline outline = trainings.approvedOutline(code).outline();

        assertThat(calendar.getEvents()).hasSameSizeAs(outline.sessions());
        VEvent first = calendar.getEvents().get(0);
        assertThat(first.getUid().getValue()).startsWith(code + "-1@");
        assertThat(first.getDateStart().getValue().toInstant())
                .isEqualTo(LocalDateTime.parse(outline.sessions().get(0).start())
                        .atZone(ZoneId.of("Europe/Paris"))
                        .toInstant());
        HttpResponse<String> file = caller.get("/trainings/" + code + "/calendar.ics", "coordinator");
        assertThat(file.body()).contains("BEGIN:VTIMEZONE", "TZID:Europe/Paris", "BEGIN:DAYLIGHT", "TZOFFSETTO:+0200");
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(Biweekly.parse(file.body())
                        .first()
                        .validate(biweekly.ICalVersion.V2_0)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void movesWithThePostponementAndEverythingElseWithIt() throws Exception {
        VEvent before =
                read(link() + "/calendar.ics", Caller.NOBODY).getEvents().get(0);
        LocalDate start = trainings.facts(code).start();
        LocalDate later = start.plusDays(21);
        delivery.complete(code, "UserTask_SelectParticipants", delivery.coordinator(code), Map.of());

        delivery.complete(
                code,
                "UserTask_ConfirmReadiness",
                "academy",
                Map.of(
                        "readinessDecision",
                        "postpone",
                        "newStartDate",
                        later.toString(),
                        "newEndDate",
                        trainings.facts(code).end().plusDays(21).toString(),
                        "comment",
                        "The venue is under water."));

        VEvent after = read(link() + "/calendar.ics", Caller.NOBODY).getEvents().get(0);
        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(wallClock(after)).isEqualTo(wallClock(before).plusDays(21));
        String day = java.time.format.DateTimeFormatter.ofPattern("d MMMM yyyy", java.util.Locale.ENGLISH)
                .format(later);
        assertThat(caller.get(link(), Caller.NOBODY).body()).contains(day);
        assertThat(caller.get("/catalogue/" + code, Caller.NOBODY).body()).contains(day);
        assertThat(ChronoUnit.DAYS.between(start, trainings.facts(code).start()))
                .isEqualTo(21);
    }

    @Test
    void isCancelledWithTheTraining() throws Exception {
        VEvent before =
                read(link() + "/calendar.ics", Caller.NOBODY).getEvents().get(0);
        delivery.complete(code, "UserTask_SelectParticipants", delivery.coordinator(code), Map.of());
        delivery.complete(
                code,
                "UserTask_ConfirmReadiness",
                "academy",
                Map.of("readinessDecision", "cancel", "comment", "Too few have registered."));

        VEvent after = read(link() + "/calendar.ics", Caller.NOBODY).getEvents().get(0);
        assertThat(after.getStatus().isCancelled()).isTrue();
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(caller.get(link(), Caller.NOBODY).body()).contains("nothing takes place");
    }

    @Test
    void isNobodyElses() throws Exception {
        assertThat(caller.get("/participants/guess/calendar.ics", Caller.NOBODY).statusCode())
                .isEqualTo(404);
        assertThat(caller.get("/trainings/" + code + "/calendar.ics", "expert.tsb")
                        .statusCode())
                .isEqualTo(403);
        assertThat(caller.get("/trainings/" + code + "/calendar.ics", Caller.NOBODY)
                        .statusCode())
                .isIn(302, 401);
    }

    private static LocalDateTime wallClock(VEvent event) {
        return event.getDateStart()
                .getValue()
                .toInstant()
                .atZone(ZoneId.of("Europe/Paris"))
                .toLocalDateTime();
    }

    private ICalendar read(String path, String person) throws Exception {
        HttpResponse<String> answer = caller.get(path, person);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Biweekly.parse(answer.body()).first();
    }

    private String link() {
        return jdbc.sql("select link from notice where training_code = ? and address = 'p1@example.org'"
                        + " and purpose = 'registration-enrolled'")
                .param(code)
                .query(String.class)
                .single();
    }
}

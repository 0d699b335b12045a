package academy.capstone.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import academy.capstone.CapstoneTest;
import academy.capstone.Walk;
import academy.capstone.delivery.DeliveryWalk;
import academy.capstone.delivery.Participant;
import academy.capstone.delivery.Participants;
import academy.capstone.delivery.Reports;
import academy.capstone.delivery.application.DeliveryDuties;
import academy.capstone.delivery.application.RegistrationDesk;
import academy.capstone.delivery.application.Selection;
import academy.capstone.delivery.domain.ParticipantState;
import academy.capstone.training.Stage;
import academy.capstone.training.Trainings;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@CapstoneTest
class CourseDeliveryProcessTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Walk walk;

    @Autowired
    Participants participants;

    @Autowired
    Reports reports;

    @Autowired
    RegistrationDesk desk;

    @Autowired
    Selection selection;

    @Autowired
    Trainings trainings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    DeliveryDuties duties;

    private DeliveryWalk delivery;
    private String code;
    private ProcessInstance process;

    @BeforeEach
    void startDelivery() {
        init(engine);
        delivery = new DeliveryWalk(application);
    }

    private void begin(String registration, int seats) {
        code = delivery.approved(outline -> prepared(outline, registration, seats));
        process = delivery.start("course-delivery", code);
    }

    private static void prepared(ObjectNode outline, String registration, int seats) {
        outline.put("registration", registration);
        outline.put("seats", seats);
        outline.put("minimumEnrolment", 2);
        if (registration.equals("application-and-selection")) {
            outline.put("selectionCriteria", "Planners of ministries first");
        }
    }

    @Test
    void deliversATrainingToItsValidatedReport() {
        begin("direct", 30);

        delivery.toEnd(code);

        assertThat(process)
                .hasPassedInOrder(
                        "SendTask_RequestSetUp",
                        "UserTask_SetUpCourse",
                        "UserTask_DevelopMaterials",
                        "SendTask_RequestMaterialsCheck",
                        "UserTask_CheckMaterials",
                        "UserTask_PromoteTraining",
                        "ServiceTask_PublishToCatalogue",
                        "ServiceTask_OpenRegistration",
                        "UserTask_SelectParticipants",
                        "ServiceTask_CloseRegistration",
                        "SendTask_InformApplicants",
                        "ServiceTask_CheckEnrolments",
                        "SendTask_RequestReadiness",
                        "UserTask_ConfirmReadiness",
                        "SendTask_AnnounceStart",
                        "UserTask_RecordResults",
                        "ServiceTask_ImportResults",
                        "SendTask_RequestResultsConfirmation",
                        "UserTask_ConfirmResults",
                        "ServiceTask_ComputeReportFigures",
                        "UserTask_WriteReport",
                        "SendTask_RequestReportValidation",
                        "UserTask_ValidateReport",
                        "EndEvent_DeliveryCompleted")
                .hasNotPassed(
                        "SendTask_ReturnMaterials",
                        "ServiceTask_CancelTraining",
                        "ServiceTask_PostponeTraining",
                        "ServiceTask_ReopenResults",
                        "SendTask_ReturnReport")
                .isEnded();
        assertThat(reports.isValidated(code)).isTrue();
        assertThat(reports.passRatePercent(code))
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("100"));
        assertThat(participants.enrolled(code, 0, 10))
                .hasSize(3)
                .allMatch(Participant::identityConfirmed)
                .allSatisfy(participant -> {
                    assertThat(participant.grade())
                            .hasValueSatisfying(grade -> assertThat(grade).isEqualByComparingTo("80"));
                    assertThat(participant.sessionsAttended()).isEqualTo(2);
                });
        assertThat(purposes())
                .contains(
                        "request-set-up",
                        "request-materials-check",
                        "registration-enrolled",
                        "selection-enrolled",
                        "request-readiness",
                        "announce-start",
                        "announce-start-team",
                        "request-results-confirmation",
                        "request-report-validation");
    }

    @Test
    void returnsMaterialsWithAComment() {
        begin("direct", 30);
        delivery.complete(
                code, "UserTask_SetUpCourse", "academy", Map.of("platformAddress", "https://academy.example.org/1"));
        delivery.complete(code, "UserTask_DevelopMaterials", delivery.coordinator(code), Map.of());

        assertThatThrownBy(() -> delivery.complete(
                        code, "UserTask_CheckMaterials", "academy", Map.of("materialsDecision", "return")))
                .hasMessageContaining("what is to be changed");
        delivery.complete(
                code,
                "UserTask_CheckMaterials",
                "academy",
                Map.of("materialsDecision", "return", "comment", "Captions are missing."));

        assertThat(process).hasPassed("SendTask_ReturnMaterials").isWaitingAt("UserTask_DevelopMaterials");
        delivery.complete(code, "UserTask_DevelopMaterials", delivery.coordinator(code), Map.of());
        delivery.complete(
                code,
                "UserTask_CheckMaterials",
                "academy",
                Map.of("materialsDecision", "approve", "comment", "Fine.", "rightsCleared", true));
        assertThat(process).isWaitingAt("UserTask_PromoteTraining");
        assertThat(trainings.decisions(code))
                .filteredOn(decision -> decision.task().equals("UserTask_CheckMaterials"))
                .last()
                .satisfies(decision -> assertThat(decision.comment())
                        .startsWith("Fine.")
                        .contains("Left open", "accessibility")
                        .doesNotContain("licences"));
    }

    @Test
    void putsLatecomersOnTheWaitingListWhenSeatsAreTaken() {
        begin("direct", 2);
        delivery.toSelection(code);

        delivery.register(code, 1, 3);

        assertThat(selection.overview(code).counts())
                .containsEntry(ParticipantState.ENROLLED, 2)
                .containsEntry(ParticipantState.WAITING, 1);
        assertThat(purposes()).contains("registration-waiting");
    }

    @Test
    void waitsUntilEveryApplicationIsDecided() {
        begin("application-and-selection", 2);
        delivery.toSelection(code);
        delivery.register(code, 1, 4);
        String coordinator = delivery.coordinator(code);

        assertThatThrownBy(() -> delivery.complete(code, "UserTask_SelectParticipants", coordinator, Map.of()))
                .hasMessageContaining("4 applications are undecided");
        selection.decide(
                code,
                coordinator,
                Map.of(
                        ParticipantState.ACCEPTED, List.of("P4@example.org"),
                        ParticipantState.DECLINED, List.of("p1@example.org"),
                        ParticipantState.WAITING, List.of("p2@example.org")));
        delivery.complete(code, "UserTask_SelectParticipants", coordinator, Map.of("selection", "accept-within-seats"));

        assertThat(process).isWaitingAt("UserTask_ConfirmReadiness");
        assertThat(participants.enrolled(code, 0, 10))
                .extracting(Participant::email)
                .containsExactly("p3@example.org", "p4@example.org");
        assertThat(purposes()).contains("selection-enrolled", "selection-declined", "selection-waiting");
    }

    @Test
    void acceptsNobodyBeyondTheSeats() {
        begin("application-and-selection", 2);
        delivery.toSelection(code);
        delivery.register(code, 1, 3);

        assertThatThrownBy(() -> selection.decide(
                        code,
                        delivery.coordinator(code),
                        Map.of(
                                ParticipantState.ACCEPTED,
                                List.of("p1@example.org", "p2@example.org", "p3@example.org"))))
                .hasMessageContaining("1 more than there are seats");
        assertThatThrownBy(() -> selection.decide(
                        code,
                        delivery.coordinator(code),
                        Map.of(ParticipantState.ACCEPTED, List.of("stranger@example.org"))))
                .hasMessageContaining("Nobody with the address");
        assertThatThrownBy(() ->
                        selection.decide(code, "academy", Map.of(ParticipantState.ACCEPTED, List.of("p1@example.org"))))
                .hasMessageContaining("Only the coordinator");
    }

    @Test
    void postponesToNewDatesAndOpensRegistrationAgain() {
        begin("direct", 30);
        delivery.toSelection(code);
        delivery.register(code, 1, 3);
        delivery.complete(code, "UserTask_SelectParticipants", delivery.coordinator(code), Map.of());
        LocalDate start = LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusMonths(6);

        assertThatThrownBy(() -> delivery.complete(
                        code, "UserTask_ConfirmReadiness", "academy", postponement(start, start.minusDays(1))))
                .hasMessageContaining("before the first");
        delivery.complete(code, "UserTask_ConfirmReadiness", "academy", postponement(start, start.plusDays(4)));

        assertThat(process)
                .hasPassed("ServiceTask_PostponeTraining", "SendTask_InformPostponement")
                .isWaitingAt("UserTask_SelectParticipants");
        assertThat(trainings.facts(code).start()).isEqualTo(start);
        assertThat(desk.open(code)).isPresent();
        assertThat(purposes()).contains("inform-postponement", "inform-postponement-team");
        delivery.register(code, 4, 4);
        delivery.complete(code, "UserTask_SelectParticipants", delivery.coordinator(code), Map.of());
        assertThat(participants.enrolledCount(code)).isEqualTo(4);
    }

    private static Map<String, Object> postponement(LocalDate start, LocalDate end) {
        return Map.of(
                "readinessDecision",
                "postpone",
                "newStartDate",
                start.toString(),
                "newEndDate",
                end.toString(),
                "comment",
                "The venue is closed.");
    }

    @Test
    void cancelsAndTellsEverybodyConcerned() {
        begin("direct", 30);
        delivery.toSelection(code);
        delivery.register(code, 1, 2);
        delivery.complete(code, "UserTask_SelectParticipants", delivery.coordinator(code), Map.of());

        assertThatThrownBy(() -> delivery.complete(
                        code, "UserTask_ConfirmReadiness", "academy", Map.of("readinessDecision", "cancel")))
                .hasMessageContaining("say why");
        delivery.complete(
                code,
                "UserTask_ConfirmReadiness",
                "academy",
                Map.of("readinessDecision", "cancel", "comment", "Too few participants."));

        assertThat(process)
                .hasPassed("ServiceTask_CancelTraining", "SendTask_InformCancellation", "EndEvent_DeliveryCancelled")
                .hasNotPassed("SendTask_AnnounceStart")
                .isEnded();
        assertThat(participants.enrolledCount(code)).isZero();
        assertThat(desk.open(code)).isEmpty();
        assertThat(purposes()).contains("inform-cancellation", "inform-cancellation-team");
    }

    @Test
    void givesResultsBackToTheInstructor() {
        begin("direct", 30);
        delivery.toDelivery(code);
        assertThat(trainings.facts(code).stage()).isEqualTo(Stage.DELIVERY);

        assertThatThrownBy(() -> delivery.complete(code, "UserTask_RecordResults", "instructor", Map.of()))
                .hasMessageContaining("no results yet");
        delivery.enterResults(code, "50");
        delivery.complete(code, "UserTask_RecordResults", "instructor", Map.of());
        assertThatThrownBy(() -> delivery.enterResults(code, "90")).hasMessageContaining("locked");
        delivery.complete(
                code,
                "UserTask_ConfirmResults",
                delivery.coordinator(code),
                Map.of("resultsDecision", "return", "comment", "Grades of another course."));

        assertThat(process)
                .hasPassed("ServiceTask_ReopenResults", "SendTask_ReturnResults")
                .isWaitingAt("UserTask_RecordResults");
        delivery.enterResults(code, "90");
        delivery.complete(code, "UserTask_RecordResults", "instructor", Map.of());
        assertThat(process).isWaitingAt("UserTask_ConfirmResults");
        assertThat(participants.enrolled(code, 0, 1).get(0).grade())
                .hasValueSatisfying(grade -> assertThat(grade).isEqualByComparingTo("90"));
    }

    @Test
    void returnsTheReport() {
        begin("direct", 30);
        delivery.toDelivery(code);
        delivery.enterResults(code, "80");
        delivery.complete(code, "UserTask_RecordResults", "instructor", Map.of());
        delivery.complete(
                code, "UserTask_ConfirmResults", delivery.coordinator(code), Map.of("resultsDecision", "confirm"));
        delivery.complete(code, "UserTask_WriteReport", delivery.coordinator(code), DeliveryWalk.REPORT);
        delivery.complete(
                code,
                "UserTask_ValidateReport",
                "academy",
                Map.of("reportDecision", "return", "comment", "Costs are missing."));

        assertThat(process).hasPassed("SendTask_ReturnReport").isWaitingAt("UserTask_WriteReport");
        assertThat(reports.isValidated(code)).isFalse();
    }

    @Test
    void letsNobodyCheckTheirOwnWork() {
        begin("direct", 30);
        delivery.toDelivery(code);
        delivery.enterResults(code, "80");
        delivery.complete(code, "UserTask_RecordResults", "instructor", Map.of());

        assertThatThrownBy(() -> delivery.enterResults(code, "academy", "80"))
                .hasMessageContaining("Only an instructor");
        assertThat(objection("UserTask_RecordResults", "academy")).contains("Only an instructor");
        assertThat(objection("UserTask_RecordResults", "instructor")).isEmpty();
        assertThat(objection("UserTask_ConfirmResults", "instructor")).contains("must not confirm");
        assertThat(objection("UserTask_ConfirmResults", "coordinator")).isEmpty();
        assertThat(objection("UserTask_CheckMaterials", "coordinator")).contains("Nobody checks their own work");
        assertThat(objection("UserTask_CheckMaterials", "academy")).isEmpty();
    }

    private String objection(String task, String person) {
        return duties.objection(code, task, person).orElse("");
    }

    private List<String> purposes() {
        return jdbc.sql("select distinct purpose from notice where training_code = ?")
                .param(code)
                .query(String.class)
                .list();
    }
}

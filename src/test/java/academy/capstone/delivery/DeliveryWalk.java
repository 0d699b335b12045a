package academy.capstone.delivery;

import academy.capstone.Walk;
import academy.capstone.delivery.application.RegistrationDesk;
import academy.capstone.delivery.application.ResultsOffice;
import academy.capstone.training.Trainings;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.ApplicationContext;

/** Walks a training through its delivery, beginning with an outline that counts as approved. */
public final class DeliveryWalk {

    /** What a complete approval of the materials says. */
    public static final Map<String, Object> MATERIALS_APPROVED = Map.of(
            "materialsDecision", "approve",
            "objectivesCovered", true,
            "contentCurrent", true,
            "rightsCleared", true,
            "accessible", true,
            "testedOnPlatform", true);

    /** What a go says. */
    public static final Map<String, Object> GO = Map.of(
            "readinessDecision", "go", "platformReady", true, "instructorsReady", true, "participantsInformed", true);

    /** What a report needs. */
    public static final Map<String, Object> REPORT =
            Map.of("lessons", "More time for exercises.", "contentRecommendation", "keep");

    private final Walk walk;
    private final Trainings trainings;
    private final RuntimeService runtime;
    private final RegistrationDesk desk;
    private final ResultsOffice results;

    public DeliveryWalk(ApplicationContext application) {
        this.walk = application.getBean(Walk.class);
        this.trainings = application.getBean(Trainings.class);
        this.runtime = application.getBean(RuntimeService.class);
        this.desk = application.getBean(RegistrationDesk.class);
        this.results = application.getBean(ResultsOffice.class);
    }

    /** A training with an approved outline and no running process. */
    public String approved(Consumer<ObjectNode> changeOutline) {
        String code = walk.toPeerReview(
                "Cyber resilience", sample -> changeOutline.accept((ObjectNode) sample.get("outline")));
        runtime.deleteProcessInstance(walk.instance(code, "training-lifecycle").getId(), "test");
        trainings.approveOutline(code);
        return code;
    }

    /** Starts a process for the training as the lifecycle does. */
    public ProcessInstance start(String process, String code) {
        return runtime.startProcessInstanceByKey(
                process,
                code,
                Map.of(
                        "trainingCode",
                        code,
                        "coordinator",
                        trainings.facts(code).coordinator()));
    }

    public String coordinator(String code) {
        return trainings.facts(code).coordinator();
    }

    public void complete(String code, String task, String person, Map<String, Object> fields) {
        walk.complete(code, task, person, fields);
    }

    /** From the start to open registration. */
    public void toSelection(String code) {
        complete(code, "UserTask_SetUpCourse", "academy", Map.of("platformAddress", "https://academy.example.org/1"));
        complete(code, "UserTask_DevelopMaterials", coordinator(code), Map.of());
        complete(code, "UserTask_CheckMaterials", "academy", MATERIALS_APPROVED);
        complete(code, "UserTask_PromoteTraining", coordinator(code), Map.of());
    }

    /** Registers participants p1@example.org and so on, who are from Kenya. */
    public void register(String code, int from, int to) {
        for (int i = from; i <= to; i++) {
            desk.register(code, Map.of("name", "Participant " + i, "email", email(i), "country", "KE", "gender", "f"));
        }
    }

    public static String email(int number) {
        return "p" + number + "@example.org";
    }

    /** From the start to delivery, with three participants. */
    public void toDelivery(String code) {
        toSelection(code);
        register(code, 1, 3);
        complete(code, "UserTask_SelectParticipants", coordinator(code), Map.of());
        complete(code, "UserTask_ConfirmReadiness", "academy", GO);
    }

    /** Stores a row for each of the first three participants. */
    public void enterResults(String code, String grade) {
        enterResults(code, "instructor", grade);
    }

    /** The same, by a certain person. */
    public void enterResults(String code, String person, String grade) {
        StringBuilder file = new StringBuilder("email,name,country,gender,sessions,grade\n");
        for (int i : List.of(1, 2, 3)) {
            file.append("%s,Participant %d,KE,f,2,%s%n".formatted(email(i), i, grade));
        }
        results.take(code, person, file.toString().getBytes(StandardCharsets.UTF_8), false);
    }

    /** From the start to the end. */
    public void toEnd(String code) {
        toDelivery(code);
        enterResults(code, "80");
        complete(code, "UserTask_RecordResults", "instructor", Map.of());
        complete(code, "UserTask_ConfirmResults", coordinator(code), Map.of("resultsDecision", "confirm"));
        complete(code, "UserTask_WriteReport", coordinator(code), REPORT);
        complete(code, "UserTask_ValidateReport", "academy", Map.of("reportDecision", "validate"));
    }
}

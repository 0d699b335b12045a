package academy.capstone.signoff;

import academy.capstone.Walk;
import academy.capstone.review.process.ReviewForms;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.task.Task;

/** Trainings on their way to a signature. */
public final class SignOffFixture {

    public static final String SIGN_OFF = "UserTask_SignOff";
    private static final String CONTENT = "UserTask_ReviewContent";

    private SignOffFixture() {}

    /** A training whose reviewers all approved it, so that it waits for its director. */
    public static String toSignOff(Walk walk, Consumer<ObjectNode> change) {
        String code = walk.toPeerReview("Cyber resilience", change);
        approveAll(walk, code);
        return code;
    }

    /** Every reviewer who is asked gives full marks. */
    public static void approveAll(Walk walk, String code) {
        for (Task task : walk.open(code, CONTENT)) {
            walk.complete(code, CONTENT, task.getAssignee(), ReviewForms.content("approve", 3));
        }
        walk.complete(code, "UserTask_ReviewDesign", "designer", ReviewForms.design("approve", 3));
    }

    public static void decide(Walk walk, String code, String person, String decision, String comment) {
        walk.complete(code, SIGN_OFF, person, Map.of("signOffDecision", decision, "comment", comment));
    }

    public static void withFee(ObjectNode sample) {
        ((ObjectNode) sample.get("outline")).putObject("fee").put("amount", 300).put("currency", "USD");
    }
}

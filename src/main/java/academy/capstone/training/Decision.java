package academy.capstone.training;

import java.time.Instant;
import java.util.Optional;

/**
 * One entry of the decision log: who decided what, for whom, when, on which version of the outline, by which rule.
 *
 * @param task the BPMN element, such as {@code UserTask_SignOff} or {@code BusinessRuleTask_DetermineRoute}
 * @param person user id; empty when the software decided by a rule
 * @param onBehalfOf user id of the absent person for whom a substitute acted
 * @param word the decision, such as {@code approve}
 * @param comment as written, or the explanation of the rule; may be empty
 * @param outlineVersion the version that was decided on; empty before the first
 * @param rule such as {@code review-outcome v3 rule 2}; empty when a person decided freely
 */
public record Decision(
        String trainingCode,
        String task,
        Optional<String> person,
        Optional<String> onBehalfOf,
        String word,
        String comment,
        int round,
        Optional<Integer> outlineVersion,
        Optional<String> outlineSha256,
        Optional<String> rule,
        Instant decidedAt) {}

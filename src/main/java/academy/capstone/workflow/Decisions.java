package academy.capstone.workflow;

import java.util.List;
import java.util.Map;

/** Evaluates the DMN tables of {@code processes/}. */
public interface Decisions {

    /**
     * Evaluates the newest deployed version of a decision.
     *
     * @param decision the decision's id, such as {@code review-outcome}
     * @param facts its inputs by name
     * @throws IllegalStateException if no rule matches; every table has a last rule that does
     */
    Outcome decide(String decision, Map<String, Object> facts);

    /**
     * What a decision answered.
     *
     * @param rules one entry for each rule that matched, in the table's order
     * @param version the deployed version of the decision that answered
     */
    record Outcome(String decision, int version, List<MatchedRule> rules) {

        public Outcome {
            rules = List.copyOf(rules);
        }

        /** The only or first matched rule. */
        public MatchedRule first() {
            return rules.get(0);
        }
    }

    /** One matched rule: its number in the table, counted from 1, its id, and its outputs by name. */
    record MatchedRule(int number, String id, Map<String, Object> outputs) {

        public MatchedRule {
            outputs = Map.copyOf(outputs);
        }

        /** A text output; empty if the rule leaves it out. */
        public String text(String output) {
            Object found = outputs.get(output);
            return found == null ? "" : found.toString();
        }
    }
}

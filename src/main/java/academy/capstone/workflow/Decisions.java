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
     * Every rule of the newest deployed version of a decision, in the table's order, with what speaks against it as the facts
     * stand; so a table can be explained before it is asked, also in rules that a process owner has added.
     *
     * @param facts its inputs by name
     */
    List<Rule> rules(String decision, Map<String, Object> facts);

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

    /**
     * A rule of a decision.
     *
     * @param number counted from 1
     * @param outputs texts by name
     * @param unmet the cells that don't fit the facts; empty for a rule that fits
     */
    record Rule(int number, String id, Map<String, String> outputs, List<Unmet> unmet) {

        public Rule {
            outputs = Map.copyOf(outputs);
            unmet = List.copyOf(unmet);
        }

        public boolean fits() {
            return unmet.isEmpty();
        }

        /** A text output; empty if the rule or the table leaves it out. */
        public String text(String output) {
            return outputs.getOrDefault(output, "");
        }
    }

    /**
     * A cell of a rule that does not fit the facts.
     *
     * @param input expression of the input, for most the name of a fact, such as {@code fee}
     * @param label what the table calls the input, such as "Asks a fee?"
     * @param test the FEEL test of the cell, such as {@code true} or {@code > 100}
     */
    record Unmet(String input, String label, String test) {}
}

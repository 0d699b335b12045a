package academy.capstone.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts and the rules that must answer them.
 *
 * @param title what the example is about
 * @param answers rule and word, such as {@code Rule_Badge: badge}
 */
record Example(String title, Map<String, Object> facts, List<String> answers) {

    /** Begins an example from facts that hold unless it says otherwise. */
    static Builder given(Map<String, Object> usual) {
        return new Builder(new HashMap<>(usual), new ArrayList<>());
    }

    @Override
    public String toString() {
        return title + " -> " + String.join(", ", answers);
    }

    /** Facts that are changed one by one. */
    record Builder(Map<String, Object> facts, List<String> title) {

        /** Changes a fact; null makes it unknown. */
        Builder with(String fact, Object value) {
            facts.put(fact, value);
            title.add(fact + " " + value);
            return this;
        }

        /** Leaves a fact out altogether, as a caller would who misspells it. */
        Builder without(String fact) {
            facts.remove(fact);
            title.add("without " + fact);
            return this;
        }

        Example answers(String... rulesAndWords) {
            return new Example(title.isEmpty() ? "as usual" : String.join(", ", title), facts, List.of(rulesAndWords));
        }
    }
}

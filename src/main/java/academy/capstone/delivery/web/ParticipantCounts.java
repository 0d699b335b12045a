package academy.capstone.delivery.web;

import academy.capstone.delivery.application.Selection.Overview;
import academy.capstone.delivery.domain.ParticipantState;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many participants there are, as JSON: everybody who applied, those with a seat, and each state by its word. */
final class ParticipantCounts {

    private ParticipantCounts() {}

    static Map<String, Integer> of(Overview overview) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("total", overview.applied());
        counts.put("selected", overview.selected());
        for (ParticipantState state : ParticipantState.values()) {
            counts.put(state.word(), overview.count(state));
        }
        return counts;
    }
}

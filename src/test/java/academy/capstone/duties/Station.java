package academy.capstone.duties;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A training that waits at one of its tasks.
 *
 * @param holder who has the task in hand; empty while it is offered
 * @param fields what completes it
 * @param scene what people are to the training
 */
record Station(
        String task,
        String code,
        String taskId,
        String instance,
        Optional<String> holder,
        Map<String, Object> fields,
        Map<String, Set<Relation>> scene) {

    Set<Relation> of(String person) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        relations.addAll(scene.getOrDefault(person, Set.of()));
        if (holder.filter(person::equals).isPresent()) {
            relations.add(Relation.HOLDER);
        }
        return relations;
    }

    Rule rule() {
        return Rule.ALL.get(task);
    }

    /** The fields as the engine's REST interface takes them. */
    Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return variables;
    }
}

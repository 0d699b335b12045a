package academy.capstone.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user task that waits for somebody.
 *
 * @param key the BPMN element, such as {@code UserTask_SignOff}
 * @param name the element's label
 * @param assignee user id, or null while it is offered to groups
 * @param groups ids of the groups that it is offered to
 */
public record OpenTask(
        String id,
        String key,
        String name,
        String trainingCode,
        @Nullable String assignee,
        List<String> groups,
        Instant created,
        @Nullable Instant due) {}

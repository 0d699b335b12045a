package academy.capstone.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a user task stands towards one person.
 *
 * @param key the BPMN element, such as {@code UserTask_SignOff}
 * @param name the element's label
 * @param trainingCode empty text if the task belongs to no training
 * @param holder user id of the one who holds it, or who had it at its end; null if nobody did
 * @param groups ids of the groups that it is offered to
 * @param due null if no date is set
 * @param ended when it was completed or withdrawn; null while it is open
 * @param returnable true if the holder may give it back to those that it was offered to
 * @param objection why this person may not act on it, as a sentence; empty text if nothing objects
 */
public record TaskStanding(
        String id,
        String key,
        String name,
        String trainingCode,
        Kind kind,
        @Nullable String holder,
        List<String> groups,
        Instant created,
        @Nullable Instant due,
        @Nullable Instant ended,
        boolean returnable,
        String objection) {

    /** What the task is to the person. */
    public enum Kind {
        /** Held by this person, who may complete it. */
        MINE,
        /** Held by nobody; this person may take it. */
        OFFERED,
        /** Open, but not for this person: another one holds it, it is offered to others, or a duty objects. */
        OTHERS,
        /** Somebody has completed it. */
        COMPLETED,
        /** It ended without an answer: its time was over, or the training moved on. */
        ENDED
    }

    /** True while somebody can still complete it. */
    public boolean isOpen() {
        return ended == null;
    }
}

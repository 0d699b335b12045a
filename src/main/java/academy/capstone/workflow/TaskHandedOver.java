package academy.capstone.workflow;

import java.util.List;
import java.util.Optional;

/**
 * A task has lost its holder, and has another one or is offered to groups. Told in the transaction of the handover.
 *
 * @param task as it stood before
 * @param from user id of the one who lost it
 * @param accountGone true if {@code from} has no account any more
 * @param reason why, as a sentence to {@code from}
 * @param to user id of the heir; empty if nobody takes it over yet
 * @param offeredTo ids of the groups that the task is offered to instead; empty: it waits for an heir
 */
public record TaskHandedOver(
        OpenTask task, String from, boolean accountGone, String reason, Optional<String> to, List<String> offeredTo) {

    public TaskHandedOver {
        offeredTo = List.copyOf(offeredTo);
    }
}

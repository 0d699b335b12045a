package academy.capstone.notification;

import java.time.Instant;
import java.util.Optional;

/**
 * A link in a mail that leads one person to one task.
 *
 * @param person user id of the one it was written to; nobody else can use it
 * @param taskKey the BPMN element, such as {@code UserTask_SignOff}
 * @param taskId the engine's id of the task; empty while the task is about to be made
 * @param version of the outline that the mail spoke of; empty if the task itself changes the outline
 * @param written when the mail was written
 * @param expires from when on the link leads nowhere
 * @param used when a decision that came through it was accepted
 */
public record TaskLink(
        long id,
        String person,
        String trainingCode,
        String taskKey,
        Optional<String> taskId,
        Optional<OutlineInHand.Version> version,
        Instant written,
        Instant expires,
        Optional<Instant> used) {}

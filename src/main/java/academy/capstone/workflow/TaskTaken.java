package academy.capstone.workflow;

/**
 * Somebody has taken a task whose process names somebody else for it. Told in the transaction of the claim.
 *
 * @param person user id of the one who took it
 */
public record TaskTaken(String taskId, String taskKey, String trainingCode, String person) {}

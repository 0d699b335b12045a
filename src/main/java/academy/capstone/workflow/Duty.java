package academy.capstone.workflow;

/** A person about to act on a task of a training. */
public record Duty(String person, String taskKey, String trainingCode) {}

package academy.capstone.training;

/**
 * A training has entered a stage. Published in the transaction that moves it, so that a listener's refusal stops it.
 *
 * @param stage the stage now; an early end such as withdrawn tells later modules to clean up
 */
public record StageEntered(String trainingCode, Stage stage) {}

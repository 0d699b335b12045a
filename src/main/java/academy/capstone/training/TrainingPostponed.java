package academy.capstone.training;

/** A training has new dates, and its outline a new version that says so. Published within the transaction that moves it. */
public record TrainingPostponed(String trainingCode) {}

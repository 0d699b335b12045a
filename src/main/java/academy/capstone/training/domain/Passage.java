package academy.capstone.training.domain;

import academy.capstone.training.Stage;
import java.time.Instant;

/** A training entered a stage. */
public record Passage(Stage stage, Instant enteredAt) {}

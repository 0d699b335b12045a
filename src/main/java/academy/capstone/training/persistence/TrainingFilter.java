package academy.capstone.training.persistence;

import academy.capstone.training.Stage;
import java.util.Optional;

/**
 * What a list of trainings is narrowed to.
 *
 * @param text part of the title or code; empty text for all
 * @param coordinator user id, for one's own
 * @param instructor user id, for those that the person teaches
 */
public record TrainingFilter(
        String text, Optional<Stage> stage, Optional<String> coordinator, Optional<String> instructor) {}

package academy.capstone.evaluation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A questionnaire sent out for a training.
 *
 * @param until by when answers are asked for; empty for follow-ups of earlier days
 * @param summary JSON; comes when it closes
 * @param closedOn the day (UTC) on which it closed
 */
public record Evaluation(
        long id,
        String trainingCode,
        String questionnaire,
        boolean open,
        Optional<Instant> until,
        int invited,
        int answered,
        Optional<String> summary,
        Optional<String> quality,
        Optional<LocalDate> closedOn) {

    /** True if everybody who was asked has answered. */
    public boolean complete() {
        return invited > 0 && answered >= invited;
    }
}

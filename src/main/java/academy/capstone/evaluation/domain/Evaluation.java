package academy.capstone.evaluation.domain;

import java.util.Optional;

/** A questionnaire sent out for a training; the summary is JSON and comes when it closes. */
public record Evaluation(
        long id,
        String trainingCode,
        String questionnaire,
        boolean open,
        int invited,
        int answered,
        Optional<String> summary,
        Optional<String> quality) {

    /** True if everybody who was asked has answered. */
    public boolean complete() {
        return invited > 0 && answered >= invited;
    }
}

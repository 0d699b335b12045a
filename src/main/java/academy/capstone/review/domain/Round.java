package academy.capstone.review.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** One round of peer review. */
public record Round(
        String trainingCode, int number, Instant openedAt, Optional<Result> result, Optional<ChairWord> chairWord) {

    /** How the round ended: the word of the task force where it spoke, otherwise the rule's; empty while it runs. */
    public String finalOutcome() {
        return chairWord
                .map(ChairWord::decision)
                .orElseGet(() -> result.map(Result::outcome).orElse(""));
    }

    /** What the reviews came to by rule. */
    public record Result(
            String outcome,
            String explanation,
            int scoredReviews,
            int tacitReviews,
            BigDecimal sharePercent,
            int essentialsBelow,
            boolean quorumMet,
            Instant consolidatedAt) {}

    /** What the task force decided when the rule left it open: approve, revise or reject. */
    public record ChairWord(String decision, String comment, String person, Instant decidedAt) {}
}

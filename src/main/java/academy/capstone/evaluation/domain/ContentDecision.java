package academy.capstone.evaluation.domain;

import java.time.Instant;
import java.util.Optional;

/** One decision; {@code reason} is the word for why the content was reviewed, {@code mergedWith} a training code. */
public record ContentDecision(
        String reason,
        String decision,
        String explanation,
        String decidedBy,
        Instant decidedAt,
        Optional<String> mergedWith) {}

package academy.capstone.evaluation.domain;

import java.time.Instant;

/** One decision; {@code reason} is the word for why the content was reviewed. */
public record ContentDecision(
        String reason, String decision, String explanation, String decidedBy, Instant decidedAt) {}

package academy.capstone.evaluation.domain;

import java.time.Instant;

/** A factual error that somebody of the staff reported. */
public record ContentError(String error, String reportedBy, Instant reportedAt) {}

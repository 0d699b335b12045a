package academy.capstone.delivery.domain;

import java.time.Instant;

/** One version of somebody's result, and where it came from. */
public record ResultVersion(int version, ResultsOrigin origin, ResultRow result, String person, Instant at) {}

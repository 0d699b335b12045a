package academy.capstone.delivery.domain;

import java.time.Instant;

/** One version of the results: what came, where from, and how many rows of it were new. */
public record ImportedFile(
        int version, ResultsOrigin origin, int rows, int changed, String importedBy, Instant importedAt) {}

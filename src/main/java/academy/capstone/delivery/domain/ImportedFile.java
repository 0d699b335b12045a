package academy.capstone.delivery.domain;

import java.time.Instant;

/** One file that was taken over. */
public record ImportedFile(int version, int rows, int changed, String importedBy, Instant importedAt) {}

package academy.capstone.training;

import java.time.Instant;

/**
 * One saved version of an outline. Versions are never changed or deleted.
 *
 * @param number counted from 1 per training
 * @param sha256 of the JSON text as stored, in hex
 * @param author user id
 */
public record OutlineVersion(
        String trainingCode, int number, Outline outline, String sha256, String author, Instant savedAt) {}

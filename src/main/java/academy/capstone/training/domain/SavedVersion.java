package academy.capstone.training.domain;

import java.time.Instant;

/** That a version of an outline was saved, without what it says; {@code author} is a user id. */
public record SavedVersion(int number, String sha256, String author, Instant savedAt) {}

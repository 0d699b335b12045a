package academy.capstone.review.domain;

/** A reviewer whom the task force named. */
public record Appointment(String person, ReviewKind kind, String reason, String appointedBy) {}

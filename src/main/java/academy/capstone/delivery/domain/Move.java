package academy.capstone.delivery.domain;

import java.time.Instant;

/** A step of a participant from one state into another. */
public record Move(ParticipantState state, Instant at) {}

package academy.capstone.evaluation.domain;

/** Somebody who was asked. */
public record Invitation(long id, long evaluationId, long participantId, boolean answered) {}

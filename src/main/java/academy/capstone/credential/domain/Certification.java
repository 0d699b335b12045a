package academy.capstone.credential.domain;

/**
 * How far the certification of a training has come.
 *
 * @param concluded the awards of all were signed, or it was found that there are none: from then on only single participants
 *     are decided, and nobody else hears of it
 * @param signing a process leads to the director's signature, or waits for it: whatever is proposed meanwhile is signed with it
 */
public record Certification(String trainingCode, boolean concluded, boolean signing) {}

package academy.capstone.review.domain;

import academy.capstone.workflow.BusinessOutcome;

/** Too few people may review: the task force must appoint some. */
public final class QuorumImpossible extends BusinessOutcome {

    private static final long serialVersionUID = 1L;

    public QuorumImpossible(String message) {
        super("QUORUM_IMPOSSIBLE", message);
    }
}

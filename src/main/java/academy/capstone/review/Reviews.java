package academy.capstone.review;

import java.util.Optional;
import java.util.Set;

/** What peer review came to. */
public interface Reviews {

    /** The result of the newest consolidated round; empty before the first. */
    Optional<ReviewResult> latestResult(String trainingCode);

    /** User ids of everybody who was asked to review the training in any round, also of those who recused themselves. */
    Set<String> reviewersOf(String trainingCode);
}

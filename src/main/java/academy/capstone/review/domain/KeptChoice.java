package academy.capstone.review.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who was not asked when reviewers were chosen by rule, as it stood then.
 *
 * @param replaces user id of the reviewer whose place was filled; empty for the choice that opened the round
 */
public record KeptChoice(
        String trainingCode,
        int round,
        ReviewKind kind,
        Optional<String> replaces,
        Instant chosenAt,
        List<LeftOut> notChosen) {

    public KeptChoice {
        notChosen = List.copyOf(notChosen);
    }
}

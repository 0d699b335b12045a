package academy.capstone.evaluation.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * One decision.
 *
 * @param reason the word for why the content was reviewed
 * @param decision keep, upgrade, merge or retire
 * @param mergedWith a training code
 */
public record ContentDecision(
        String reason,
        String decision,
        String explanation,
        String decidedBy,
        Instant decidedAt,
        Optional<String> mergedWith) {

    public static final String KEEP = "keep";
    public static final String UPGRADE = "upgrade";
    public static final String MERGE = "merge";
    public static final String RETIRE = "retire";
}

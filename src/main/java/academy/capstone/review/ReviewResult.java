package academy.capstone.review;

import java.math.BigDecimal;

/**
 * The result of one round of peer review.
 *
 * @param outcome approve, approve-with-minor-changes, revise, reject, silence or chair
 * @param explanation why, in words
 * @param scoredReviews how many gave scores
 * @param tacitReviews how many stayed silent to the end of the window
 * @param sharePercent share of all points that could be given, 0 to 100
 * @param essentialsBelow how many essential criteria were scored below the mark they must reach
 * @param disagreement true if the scored reviews recommend different things
 */
public record ReviewResult(
        int round,
        String outcome,
        String explanation,
        int scoredReviews,
        int tacitReviews,
        BigDecimal sharePercent,
        int essentialsBelow,
        boolean disagreement) {}

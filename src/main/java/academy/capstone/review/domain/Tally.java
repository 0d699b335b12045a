package academy.capstone.review.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * What the reviews of a round add up to; the decision on it is the DMN table {@code review-outcome}.
 *
 * @param sharePercent points given of all points that could be given, 0 to 100, two decimals; 0 without a scored review
 */
public record Tally(
        int scoredReviews,
        int tacitReviews,
        boolean quorumMet,
        int rejections,
        int revisions,
        int essentialsBelow,
        BigDecimal sharePercent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Adds up. */
    public static Tally of(List<GivenReview> reviews, int tacitReviews, boolean quorumMet) {
        int points = 0;
        int possible = 0;
        int below = 0;
        for (GivenReview review : reviews) {
            points += review.scores().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            possible += review.scores().size() * Rubric.FULL_MARK;
            below += Rubric.essentialsBelow(review.scores()).size();
        }
        BigDecimal share = possible == 0
                ? BigDecimal.ZERO
                : HUNDRED.multiply(BigDecimal.valueOf(points))
                        .divide(BigDecimal.valueOf(possible), 2, RoundingMode.HALF_UP);
        return new Tally(
                reviews.size(),
                tacitReviews,
                quorumMet,
                count(reviews, Recommendation.REJECT),
                count(reviews, Recommendation.REVISE_AND_RESUBMIT),
                below,
                share);
    }

    /** The inputs of {@code review-outcome}. */
    public Map<String, Object> facts(int round) {
        return Map.of(
                "scoredReviews", scoredReviews,
                "quorumMet", quorumMet,
                "rejections", rejections,
                "revisions", revisions,
                "essentialsBelow", essentialsBelow,
                "sharePercent", sharePercent.doubleValue(),
                "round", round);
    }

    private static int count(List<GivenReview> reviews, Recommendation recommendation) {
        return (int) reviews.stream()
                .filter(each -> each.recommendation() == recommendation)
                .count();
    }
}

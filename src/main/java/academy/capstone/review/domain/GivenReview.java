package academy.capstone.review.domain;

import java.util.Map;

/** A review with scores, as far as the result depends on it. */
public record GivenReview(
        ReviewKind kind, String person, Recommendation recommendation, Map<Criterion, Integer> scores) {

    public GivenReview {
        scores = Map.copyOf(scores);
    }
}

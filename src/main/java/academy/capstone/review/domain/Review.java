package academy.capstone.review.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A review as it was given; of a recusal, the comment alone. */
public record Review(
        long id,
        String trainingCode,
        int round,
        ReviewKind kind,
        String person,
        Recommendation recommendation,
        Map<Criterion, Integer> scores,
        int outlineVersion,
        String outlineSha256,
        Instant givenAt,
        List<Comment> comments) {

    public Review {
        scores = Map.copyOf(scores);
        comments = List.copyOf(comments);
    }

    /** False for a recusal. */
    public boolean scored() {
        return recommendation != Recommendation.RECUSE;
    }

    public GivenReview given() {
        return new GivenReview(kind, person, recommendation, scores);
    }

    /**
     * What a reviewer wants changed.
     *
     * @param kind comment, or missing-topics
     */
    public record Comment(long id, String kind, String text, Optional<Answer> answer) {}

    /**
     * What the coordinator did about it.
     *
     * @param word done, partly or declined
     * @param reason required for partly and declined
     */
    public record Answer(String word, String reason, String person, Instant answeredAt) {}
}

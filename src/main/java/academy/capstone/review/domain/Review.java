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

    /** The same review with these of its comments. */
    public Review with(List<Comment> some) {
        return new Review(
                id,
                trainingCode,
                round,
                kind,
                person,
                recommendation,
                scores,
                outlineVersion,
                outlineSha256,
                givenAt,
                some);
    }

    public GivenReview given() {
        return new GivenReview(kind, person, recommendation, scores);
    }

    /**
     * What a reviewer wants changed.
     *
     * @param kind comment, or missing-topics
     * @param field path of the field of the outline that it is about, in the version that was reviewed; empty if it is about
     *     the whole
     * @param begun an answer that still lacks its reason; only the coordinator reads it
     */
    public record Comment(
            long id,
            String kind,
            Optional<String> field,
            String text,
            Optional<Answer> answer,
            Optional<BegunAnswer> begun) {}

    /** An answer that can't be given yet; the word may be empty. */
    public record BegunAnswer(String word, String reason) {}

    /**
     * What the coordinator did about it.
     *
     * @param word done, partly or declined
     * @param reason required for partly and declined
     */
    public record Answer(String word, String reason, String person, Instant answeredAt) {}
}

package academy.capstone.review.application;

import academy.capstone.review.ReviewResult;
import academy.capstone.review.Reviews;
import academy.capstone.review.domain.Assignment;
import academy.capstone.review.domain.Recommendation;
import academy.capstone.review.domain.Review;
import academy.capstone.review.domain.Round;
import academy.capstone.review.persistence.AssignmentRepository;
import academy.capstone.review.persistence.ReviewRepository;
import academy.capstone.review.persistence.RoundRepository;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What peer review tells others. */
@Service
@Transactional(readOnly = true)
class ReviewRecords implements Reviews {

    private final AssignmentRepository assignments;
    private final ReviewRepository reviews;
    private final RoundRepository rounds;

    ReviewRecords(AssignmentRepository assignments, ReviewRepository reviews, RoundRepository rounds) {
        this.assignments = assignments;
        this.reviews = reviews;
        this.rounds = rounds;
    }

    @Override
    public Optional<ReviewResult> latestResult(String trainingCode) {
        List<Round> consolidated = rounds.of(trainingCode).stream()
                .filter(each -> each.result().isPresent())
                .toList();
        if (consolidated.isEmpty()) {
            return Optional.empty();
        }
        Round round = consolidated.get(consolidated.size() - 1);
        Set<Recommendation> recommendations = reviews.of(trainingCode).stream()
                .filter(each -> each.round() == round.number() && each.scored())
                .map(Review::recommendation)
                .collect(Collectors.toSet());
        return round.result()
                .map(result -> new ReviewResult(
                        round.number(),
                        round.chairWord().map(Round.ChairWord::decision).orElse(result.outcome()),
                        result.explanation(),
                        result.scoredReviews(),
                        result.tacitReviews(),
                        result.sharePercent(),
                        result.essentialsBelow(),
                        recommendations.size() > 1));
    }

    @Override
    public Set<String> reviewersOf(String trainingCode) {
        return assignments.of(trainingCode).stream()
                .filter(each -> each.state() != Assignment.State.REPLACED && each.state() != Assignment.State.REMOVED)
                .map(Assignment::person)
                .collect(Collectors.toSet());
    }
}

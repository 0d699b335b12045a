package academy.capstone.review.application;

import academy.capstone.review.RoundDigest;
import academy.capstone.review.RoundDigests;
import academy.capstone.review.domain.Assignment;
import academy.capstone.review.domain.Criterion;
import academy.capstone.review.domain.Review;
import academy.capstone.review.domain.Round;
import academy.capstone.review.domain.Rubric;
import academy.capstone.review.persistence.AssignmentRepository;
import academy.capstone.review.persistence.ReviewRepository;
import academy.capstone.review.persistence.RoundRepository;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sums a round up for those who decide. */
@Service
@Transactional(readOnly = true)
class DigestingRounds implements RoundDigests {

    private static final String DECLINED = "declined";

    private final Trainings trainings;
    private final AssignmentRepository assignments;
    private final ReviewRepository reviews;
    private final RoundRepository rounds;

    DigestingRounds(
            Trainings trainings, AssignmentRepository assignments, ReviewRepository reviews, RoundRepository rounds) {
        this.trainings = trainings;
        this.assignments = assignments;
        this.reviews = reviews;
        this.rounds = rounds;
    }

    @Override
    public Optional<RoundDigest> newest(String trainingCode) {
        List<Integer> numbers = consolidatedSinceApproval(trainingCode);
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        int round = numbers.get(numbers.size() - 1);
        List<Review> all = reviews.of(trainingCode).stream()
                .filter(each -> numbers.contains(each.round()) && each.scored())
                .toList();
        List<Review> given = ofRound(all, round);
        return Optional.of(new RoundDigest(
                round,
                voices(trainingCode, round, given),
                criteria(given),
                openComments(all),
                version(given),
                numbers.size() < 2 ? Optional.empty() : version(ofRound(all, numbers.get(numbers.size() - 2)))));
    }

    @Override
    public List<String> takingPart(String trainingCode) {
        int round = trainings.facts(trainingCode).round();
        return assignments.of(trainingCode).stream()
                .filter(each -> each.round() == round && each.state().counts())
                .map(Assignment::person)
                .distinct()
                .toList();
    }

    /** The rounds that belong to this way to a signature: an upgrade begins to count anew. */
    private List<Integer> consolidatedSinceApproval(String trainingCode) {
        TrainingFacts facts = trainings.facts(trainingCode);
        return rounds.of(trainingCode).stream()
                .filter(each -> each.result().isPresent())
                .filter(each -> facts.approvedAt().isEmpty()
                        || each.openedAt().isAfter(facts.approvedAt().get()))
                .map(Round::number)
                .sorted()
                .toList();
    }

    private List<RoundDigest.Voice> voices(String trainingCode, int round, List<Review> given) {
        return assignments.of(trainingCode).stream()
                .filter(each -> each.round() == round)
                .filter(each -> each.state().counts() || each.state() == Assignment.State.RECUSED)
                .sorted(Comparator.comparing(Assignment::kind).thenComparing(Assignment::id))
                .map(each -> new RoundDigest.Voice(
                        each.person(),
                        each.kind().label(),
                        given.stream()
                                .filter(review -> review.kind() == each.kind()
                                        && review.person().equals(each.person()))
                                .map(review -> review.recommendation().label())
                                .findFirst(),
                        each.state() == Assignment.State.TACIT,
                        each.state() == Assignment.State.RECUSED))
                .toList();
    }

    private static List<RoundDigest.Scored> criteria(List<Review> given) {
        return Arrays.stream(Criterion.values())
                .flatMap(criterion -> scored(criterion, given).stream())
                .toList();
    }

    private static Optional<RoundDigest.Scored> scored(Criterion criterion, List<Review> given) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        for (Review review : given) {
            Integer score = review.scores().get(criterion);
            if (score != null) {
                scores.put(review.person(), score);
            }
        }
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        int sum = scores.values().stream().mapToInt(Integer::intValue).sum();
        return Optional.of(new RoundDigest.Scored(
                criterion.label(),
                criterion.essential(),
                BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(scores.size()), 1, RoundingMode.HALF_UP),
                scores.values().stream().mapToInt(Integer::intValue).min().orElseThrow(),
                scores.values().stream().mapToInt(Integer::intValue).max().orElseThrow(),
                Rubric.FULL_MARK,
                Rubric.ESSENTIAL_MARK,
                scores));
    }

    private static List<RoundDigest.OpenComment> openComments(List<Review> all) {
        List<RoundDigest.OpenComment> open = new ArrayList<>();
        for (Review review : all) {
            for (Review.Comment comment : review.comments()) {
                boolean declined = comment.answer()
                        .filter(answer -> answer.word().equals(DECLINED))
                        .isPresent();
                if (declined || comment.answer().isEmpty()) {
                    open.add(new RoundDigest.OpenComment(
                            review.round(),
                            review.person(),
                            comment.text(),
                            declined,
                            comment.answer().map(Review.Answer::reason).orElse("")));
                }
            }
        }
        open.sort(Comparator.comparingInt(RoundDigest.OpenComment::round).reversed());
        return open;
    }

    private static List<Review> ofRound(List<Review> all, int round) {
        return all.stream().filter(each -> each.round() == round).toList();
    }

    private static Optional<Integer> version(List<Review> given) {
        return given.stream().map(Review::outlineVersion).max(Integer::compare);
    }
}

package academy.capstone.review.application;

import academy.capstone.review.domain.Assignment;
import academy.capstone.review.domain.GivenReview;
import academy.capstone.review.domain.Review;
import academy.capstone.review.domain.Round;
import academy.capstone.review.domain.Tally;
import academy.capstone.review.persistence.AssignmentRepository;
import academy.capstone.review.persistence.ReviewRepository;
import academy.capstone.review.persistence.RoundRepository;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Decisions;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.SubmittedTask;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings the reviews of a round together; the task force decides where the rule leaves it open. */
@Service
public class Consolidation {

    private static final String DECISION = "review-outcome";
    private static final String APPROVE = "approve";

    private final Trainings trainings;
    private final AssignmentRepository assignments;
    private final ReviewRepository reviews;
    private final RoundRepository rounds;
    private final Decisions decisions;
    private final ReviewSettings settings;
    private final Clock clock;

    Consolidation(
            Trainings trainings,
            AssignmentRepository assignments,
            ReviewRepository reviews,
            RoundRepository rounds,
            Decisions decisions,
            ReviewSettings settings,
            Clock clock) {
        this.trainings = trainings;
        this.assignments = assignments;
        this.reviews = reviews;
        this.rounds = rounds;
        this.decisions = decisions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Consolidates the open round by the decision {@code review-outcome}.
     *
     * @return approve, revise, reject, silence or chair
     */
    @Transactional
    public String consolidate(String trainingCode, String task) {
        TrainingFacts facts = trainings.facts(trainingCode);
        Tally tally = tally(facts);
        Decisions.Outcome outcome = decisions.decide(DECISION, tally.facts(roundsSinceApproval(facts)));
        String word = outcome.first().text("outcome");
        String explanation = outcome.first().text("reason");
        rounds.consolidate(
                trainingCode,
                facts.round(),
                new Round.Result(
                        word,
                        explanation,
                        tally.scoredReviews(),
                        tally.tacitReviews(),
                        tally.sharePercent(),
                        tally.essentialsBelow(),
                        tally.quorumMet(),
                        clock.instant()));
        trainings.decidedByRule(trainingCode, task, word, outcome, explanation);
        return word.startsWith(APPROVE) ? APPROVE : word;
    }

    /**
     * Keeps what the task force decided in place of the rule.
     *
     * @throws Refusal if a revision or a rejection comes without a comment
     */
    @Transactional
    public void decideByChair(SubmittedTask task) {
        String word = task.fields().text("chairDecision");
        String comment = task.fields().optionalText("comment").orElse("");
        if (!word.equals(APPROVE) && comment.isBlank()) {
            throw Refusal.invalid("comment", "Please say in the comment why; the coordinator reads it.");
        }
        int round = trainings.facts(task.trainingCode()).round();
        rounds.decideByChair(
                task.trainingCode(), round, new Round.ChairWord(word, comment, task.person(), clock.instant()));
        trainings.decided(task.trainingCode(), task.taskKey(), task.person(), Optional.empty(), word, comment);
    }

    /** What the task force decided on the newest round: approve, revise or reject. */
    @Transactional(readOnly = true)
    public String chairDecision(String trainingCode) {
        int round = trainings.facts(trainingCode).round();
        return rounds.of(trainingCode).stream()
                .filter(each -> each.number() == round)
                .flatMap(each -> each.chairWord().stream())
                .map(Round.ChairWord::decision)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("The task force has not decided on " + trainingCode + "."));
    }

    private Tally tally(TrainingFacts facts) {
        List<Assignment> asked = assignments.of(facts.code()).stream()
                .filter(each -> each.round() == facts.round())
                .toList();
        List<GivenReview> given = reviews.of(facts.code()).stream()
                .filter(each -> each.round() == facts.round() && each.scored())
                .map(Review::given)
                .toList();
        int tacit = (int) asked.stream()
                .filter(each -> each.state() == Assignment.State.TACIT)
                .count();
        return Tally.of(given, tacit, settings.quorum().metBy(asked, facts.bureau()));
    }

    /** A training that was approved once and comes back for an upgrade begins to count anew. */
    private int roundsSinceApproval(TrainingFacts facts) {
        return (int) rounds.of(facts.code()).stream()
                .filter(each -> facts.approvedAt().isEmpty()
                        || each.openedAt().isAfter(facts.approvedAt().get()))
                .count();
    }
}

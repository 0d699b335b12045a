package academy.capstone.review.web;

import academy.capstone.review.ReviewResult;
import academy.capstone.review.Reviews;
import academy.capstone.review.application.Answering;
import academy.capstone.review.application.ReviewFile;
import academy.capstone.review.application.ReviewFile.ReadableRound;
import academy.capstone.review.application.ReviewerOverview;
import academy.capstone.training.CourseFileSection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The peer review in the course file. */
@Component
class ReviewSection implements CourseFileSection {

    private static final String REVISE_OUTLINE = "UserTask_ReviseOutline";

    /** Tasks that decide on the result; reviewers must not see the others' opinion while they review. */
    private static final Set<String> DECIDING =
            Set.of("UserTask_SignOff", "UserTask_DecideAsChair", "UserTask_ConfirmSilence", "UserTask_ReviseOutline");

    private final ReviewFile file;
    private final Reviews reviews;
    private final ReviewerOverview overview;

    ReviewSection(ReviewFile file, Reviews reviews, ReviewerOverview overview) {
        this.file = file;
        this.overview = overview;
        this.reviews = reviews;
    }

    @Override
    public String key() {
        return "reviews";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Optional<Object> json(String trainingCode, String person) {
        List<ReadableRound> rounds = file.rounds(trainingCode, person);
        return rounds.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        rounds.stream().map(each -> RoundShown.of(each, file)).toList());
    }

    @Override
    public Optional<View> view(String trainingCode, String person) {
        List<ReadableRound> rounds = file.rounds(trainingCode, person);
        if (rounds.isEmpty()) {
            return Optional.empty();
        }
        List<RoundShown> shown =
                rounds.stream().map(each -> RoundShown.of(each, file)).toList();
        return Optional.of(new View(
                "Peer review",
                "review/reviews",
                Map.of(
                        "reviewCode",
                        trainingCode,
                        "reviewRounds",
                        shown,
                        "mayAnswer",
                        file.mayAnswer(trainingCode, person),
                        "answerProgress",
                        file.progress(trainingCode),
                        "mayName",
                        overview.concerns(trainingCode, person))));
    }

    @Override
    public Map<String, String> summary(String trainingCode, String taskKey, String person) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (DECIDING.contains(taskKey)) {
            reviews.latestResult(trainingCode).ifPresent(result -> facts.put("Peer review", words(result)));
        }
        if (taskKey.equals(REVISE_OUTLINE)) {
            facts.put("Comments of the reviewers", toAnswer(file.progress(trainingCode)));
        } else if (DECIDING.contains(taskKey) && file.progress(trainingCode).open() > 0) {
            facts.put(
                    "Comments never answered",
                    file.progress(trainingCode).open() + " of "
                            + file.progress(trainingCode).all() + "; the course file shows which.");
        }
        return facts;
    }

    private static String toAnswer(Answering.Progress progress) {
        if (progress.all() == 0) {
            return "there are none to answer.";
        }
        return progress.answered() + " of " + progress.all() + " answered. "
                + (progress.open() == 0
                        ? "None is open."
                        : "Not answered: " + progress.open() + "; reviewers and director will see which.");
    }

    private static String words(ReviewResult result) {
        return "Round " + result.round() + ": " + result.outcome().replace('-', ' ') + ". "
                + result.sharePercent().stripTrailingZeros().toPlainString() + " % of the points, reviews with scores: "
                + result.scoredReviews() + ", TACIT: " + result.tacitReviews()
                + ", essential criteria below their mark: "
                + result.essentialsBelow() + "."
                + (result.disagreement() ? " The reviewers disagree." : "");
    }
}

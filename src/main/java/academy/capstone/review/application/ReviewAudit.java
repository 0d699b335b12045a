package academy.capstone.review.application;

import academy.capstone.review.domain.Assignment;
import academy.capstone.review.domain.KeptChoice;
import academy.capstone.review.domain.Review;
import academy.capstone.review.domain.Round;
import academy.capstone.review.persistence.AssignmentRepository;
import academy.capstone.review.persistence.ChoiceRepository;
import academy.capstone.review.persistence.ReviewRepository;
import academy.capstone.review.persistence.RoundRepository;
import academy.capstone.training.AuditFile;
import academy.capstone.training.AuditPart;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The peer reviews of a training. A round that is not consolidated is confidential, for auditors too. */
@Component
class ReviewAudit implements AuditPart {

    private final RoundRepository rounds;
    private final AssignmentRepository assignments;
    private final ReviewRepository reviews;
    private final ChoiceRepository choices;

    ReviewAudit(
            RoundRepository rounds,
            AssignmentRepository assignments,
            ReviewRepository reviews,
            ChoiceRepository choices) {
        this.rounds = rounds;
        this.assignments = assignments;
        this.reviews = reviews;
        this.choices = choices;
    }

    @Override
    public String folder() {
        return "reviews";
    }

    @Override
    public String title() {
        return "Peer reviews";
    }

    @Override
    public String explanation() {
        return "Each round: who was asked and why just these people and nobody else as it stood then, what each reviewer said and scored, the coordinator's"
                + " answer to each comment, who stayed silent (TACIT) or recused, and the result. Reviews of a round that"
                + " is not consolidated yet are confidential and left out.";
    }

    @Override
    public List<AuditFile> files(String trainingCode) {
        List<AuditFile> files = new ArrayList<>();
        List<Assignment> asked = assignments.of(trainingCode);
        List<Review> given = reviews.of(trainingCode);
        for (Round round : rounds.of(trainingCode)) {
            if (round.result().isPresent()) {
                files.add(AuditFile.json(
                        "round-%02d.json".formatted(round.number()),
                        "round " + round.number() + ": result, reviewers, reviews, comments and answers",
                        new WholeRound(
                                round,
                                asked.stream()
                                        .filter(each -> each.round() == round.number())
                                        .toList(),
                                given.stream()
                                        .filter(each -> each.round() == round.number())
                                        .toList(),
                                choices.of(trainingCode, round.number()))));
            }
        }
        return files;
    }

    /** A round with all that belongs to it. */
    private record WholeRound(
            Round round, List<Assignment> reviewers, List<Review> reviews, List<KeptChoice> choices) {}
}

package academy.capstone.review.application;

import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.review.domain.Assignment;
import academy.capstone.review.domain.Review;
import academy.capstone.review.domain.Round;
import academy.capstone.review.persistence.AssignmentRepository;
import academy.capstone.review.persistence.ReviewRepository;
import academy.capstone.review.persistence.RoundRepository;
import academy.capstone.training.OutlineComparisons;
import academy.capstone.training.Stage;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person may read of the peer review: everything of rounds that are consolidated, of a running one who was asked and
 * one's own review. People from outside read nothing.
 */
@Service
@Transactional(readOnly = true)
public class ReviewFile {

    private final Trainings trainings;
    private final People people;
    private final ReviewerEligibility eligibility;
    private final AssignmentRepository assignments;
    private final ReviewRepository reviews;
    private final RoundRepository rounds;
    private final Answering answering;
    private final OutlineComparisons outlines;

    ReviewFile(
            Trainings trainings,
            People people,
            ReviewerEligibility eligibility,
            AssignmentRepository assignments,
            ReviewRepository reviews,
            RoundRepository rounds,
            Answering answering,
            OutlineComparisons outlines) {
        this.trainings = trainings;
        this.people = people;
        this.eligibility = eligibility;
        this.assignments = assignments;
        this.reviews = reviews;
        this.rounds = rounds;
        this.answering = answering;
        this.outlines = outlines;
    }

    /**
     * A round as somebody may see it.
     *
     * @param reviews in a running round the reader's own alone
     * @param leftOut why reviewers were left out, while the round has found too few
     */
    public record ReadableRound(
            Round round, List<Assignment> assignments, List<Review> reviews, List<String> leftOut) {}

    /** The rounds, the newest first; empty before the first, and for people from outside. */
    public List<ReadableRound> rounds(String trainingCode, String person) {
        if (people.find(person).flatMap(Person::bureau).isEmpty()) {
            return List.of();
        }
        List<Round> all = rounds.of(trainingCode);
        if (all.isEmpty()) {
            return List.of();
        }
        List<Assignment> asked = assignments.of(trainingCode);
        List<Review> given = reviews.of(trainingCode);
        List<ReadableRound> readable =
                all.stream().map(round -> readable(round, asked, given, person)).toList();
        List<ReadableRound> newestFirst = new ArrayList<>(readable);
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** True while the person is to answer comments. */
    public boolean mayAnswer(String trainingCode, String person) {
        TrainingFacts facts = trainings.facts(trainingCode);
        return facts.coordinator().equals(person) && facts.stage() == Stage.DESIGN;
    }

    /** How many of the comments that asked for a revision are answered. */
    public Answering.Progress progress(String trainingCode) {
        return answering.progress(trainingCode);
    }

    /** What people call a field of the version that a review is on. */
    public Optional<String> labelOf(Review review, String field) {
        return outlines.labelOf(trainings.outline(review.trainingCode(), review.outlineVersion()), field);
    }

    public String nameOf(String person) {
        return people.nameOf(person);
    }

    private ReadableRound readable(Round round, List<Assignment> asked, List<Review> given, String person) {
        boolean open = round.result().isEmpty();
        List<Assignment> ofRound =
                asked.stream().filter(each -> each.round() == round.number()).toList();
        List<Review> readable = given.stream()
                .filter(each -> each.round() == round.number())
                .filter(each -> !open || each.person().equals(person))
                .toList();
        Optional<String> stuck = open && ofRound.isEmpty() ? Optional.of(round.trainingCode()) : Optional.empty();
        return new ReadableRound(
                round, ofRound, readable, stuck.map(eligibility::leftOut).orElse(List.of()));
    }
}

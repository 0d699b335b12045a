package academy.capstone.review.application;

import academy.capstone.people.People;
import academy.capstone.review.domain.Review;
import academy.capstone.review.domain.Round;
import academy.capstone.review.persistence.ReviewRepository;
import academy.capstone.review.persistence.RoundRepository;
import academy.capstone.training.RevisionGate;
import academy.capstone.training.Stage;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator answers each comment of a round that asked for a revision. */
@Service
public class Answering implements RevisionGate {

    /** Done, partly, declined: what a coordinator can say to a comment. */
    private static final Set<String> WORDS = Set.of("done", "partly", "declined");

    private static final String DONE = "done";
    private static final String REVISE = "revise";
    private static final int SHOWN = 80;

    private final Trainings trainings;
    private final People people;
    private final ReviewRepository reviews;
    private final RoundRepository rounds;
    private final Clock clock;

    Answering(Trainings trainings, People people, ReviewRepository reviews, RoundRepository rounds, Clock clock) {
        this.trainings = trainings;
        this.people = people;
        this.reviews = reviews;
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * One answer.
     *
     * @param comment id of the comment
     * @param answer done, partly or declined
     * @param reason required for partly and declined; empty text otherwise
     */
    public record Given(long comment, String answer, String reason) {}

    /**
     * Keeps answers. An answer may be changed until the outline goes back to review.
     *
     * @return how many comments still wait for an answer
     * @throws Refusal of kind forbidden for all but the coordinator, of kind conflict while nothing is to be revised,
     *     otherwise with every fault
     */
    @Transactional
    public int answer(String trainingCode, String person, List<Given> answers) {
        TrainingFacts facts = trainings.facts(trainingCode);
        if (!facts.coordinator().equals(person)) {
            throw Refusal.forbidden("Only the coordinator of this training answers the comments of its reviewers.");
        }
        if (facts.stage() != Stage.DESIGN) {
            throw Refusal.conflict("Comments are answered while the outline is being revised.");
        }
        Map<Long, Review.Comment> comments = answerable(trainingCode).stream()
                .flatMap(each -> each.comments().stream())
                .collect(Collectors.toMap(Review.Comment::id, Function.identity()));
        List<Fault> faults = new ArrayList<>();
        for (Given given : answers) {
            fault(given, comments).ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        answers.forEach(given -> reviews.answer(
                given.comment(),
                new Review.Answer(given.answer(), given.reason().strip(), person, clock.instant())));
        return unanswered(trainingCode).size();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Fault> unanswered(String trainingCode) {
        boolean asksForRevision = lastRound(trainingCode)
                .filter(each -> each.finalOutcome().equals(REVISE))
                .isPresent();
        if (!asksForRevision) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        for (Review review : answerable(trainingCode)) {
            for (Review.Comment comment : review.comments()) {
                if (comment.answer().isEmpty()) {
                    faults.add(new Fault(
                            "comments[" + comment.id() + "]",
                            "Please answer the comment of " + people.nameOf(review.person()) + " (\""
                                    + shortened(comment.text())
                                    + "\") in the course file: done, partly or declined with a reason."));
                }
            }
        }
        return faults;
    }

    /** The scored reviews of the newest round that is consolidated. */
    private List<Review> answerable(String trainingCode) {
        int round = lastRound(trainingCode).map(Round::number).orElse(0);
        return reviews.of(trainingCode).stream()
                .filter(each -> each.round() == round && each.scored())
                .toList();
    }

    private Optional<Round> lastRound(String trainingCode) {
        return rounds.of(trainingCode).stream()
                .filter(each -> each.result().isPresent())
                .reduce((first, second) -> second);
    }

    private static Optional<Fault> fault(Given given, Map<Long, Review.Comment> comments) {
        String field = "comments[" + given.comment() + "]";
        if (!comments.containsKey(given.comment())) {
            return Optional.of(new Fault(field, "There is no comment " + given.comment() + " in the last round."));
        }
        if (!WORDS.contains(given.answer())) {
            return Optional.of(new Fault(field, "Please answer with done, partly or declined."));
        }
        if (!given.answer().equals(DONE) && given.reason().isBlank()) {
            return Optional.of(new Fault(field, "Please give a reason with \"" + given.answer() + "\"."));
        }
        return PlainText.fault("The reason", given.reason(), PlainText.TEXT).map(message -> new Fault(field, message));
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}

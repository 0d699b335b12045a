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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        Map<Long, Review.Comment> comments = comments(trainingCode, person);
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
        return progress(trainingCode).open();
    }

    /**
     * Keeps what stands on the page: what is complete becomes an answer, what still lacks its reason is kept as begun.
     *
     * @throws Refusal of kind forbidden for all but the coordinator, of kind conflict while nothing is to be revised, of
     *     kind invalid for a text that can't be kept
     */
    @Transactional
    public Progress note(String trainingCode, String person, List<Given> typed) {
        Map<Long, Review.Comment> comments = comments(trainingCode, person);
        List<Given> complete =
                typed.stream().filter(each -> fault(each, comments).isEmpty()).toList();
        List<Given> changed = complete.stream()
                .filter(each -> !stands(each, comments.get(each.comment())))
                .toList();
        answer(trainingCode, person, changed);
        for (Given each : typed) {
            if (!complete.contains(each) && comments.containsKey(each.comment())) {
                begin(each);
            }
        }
        return progress(trainingCode);
    }

    /** How many comments that ask for an answer have one; nothing to answer before the first revision. */
    @Transactional(readOnly = true)
    public Progress progress(String trainingCode) {
        List<Review.Comment> asked = asked(trainingCode).stream()
                .flatMap(each -> each.comments().stream())
                .toList();
        return new Progress(
                (int) asked.stream().filter(each -> each.answer().isPresent()).count(), asked.size());
    }

    /** How many of the comments are answered. */
    public record Progress(int answered, int all) {

        public int open() {
            return all - answered;
        }
    }

    /** The reviews whose comments the coordinator may answer now, the newest round first. */
    @Transactional(readOnly = true)
    public List<Review> answerable(String trainingCode) {
        int last = lastRound(trainingCode).map(Round::number).orElse(0);
        List<Review> answerable = new ArrayList<>();
        for (Review review : asked(trainingCode)) {
            if (review.round() != last) {
                List<Review.Comment> open = review.comments().stream()
                        .filter(each -> each.answer().isEmpty())
                        .toList();
                answerable.add(review.with(open));
            }
        }
        reviews.of(trainingCode).stream()
                .filter(each -> each.round() == last && each.scored())
                .forEach(answerable::add);
        return answerable.stream()
                .filter(each -> !each.comments().isEmpty())
                .sorted(Comparator.comparingInt(Review::round).reversed().thenComparingLong(Review::id))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Fault> unanswered(String trainingCode) {
        List<Fault> faults = new ArrayList<>();
        for (Review review : asked(trainingCode)) {
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

    /** The reviews of all rounds that asked for a revision: each of their comments waits for an answer, for ever if need be. */
    private List<Review> asked(String trainingCode) {
        Set<Integer> revised = rounds.of(trainingCode).stream()
                .filter(each -> each.finalOutcome().equals(REVISE))
                .map(Round::number)
                .collect(Collectors.toSet());
        return reviews.of(trainingCode).stream()
                .filter(each -> revised.contains(each.round()) && each.scored())
                .toList();
    }

    private static boolean stands(Given typed, Review.@Nullable Comment comment) {
        return comment != null
                && comment.begun().isEmpty()
                && comment.answer()
                        .filter(each -> each.word().equals(typed.answer())
                                && each.reason().equals(typed.reason().strip()))
                        .isPresent();
    }

    private void begin(Given typed) {
        boolean word = WORDS.contains(typed.answer());
        PlainText.fault("The reason", typed.reason(), PlainText.TEXT).ifPresent(message -> {
            throw Refusal.invalid("comments[" + typed.comment() + "]", message);
        });
        reviews.beginAnswer(
                typed.comment(),
                new Review.BegunAnswer(
                        word ? typed.answer() : "", typed.reason().strip()));
    }

    private Map<Long, Review.Comment> comments(String trainingCode, String person) {
        TrainingFacts facts = trainings.facts(trainingCode);
        if (!facts.coordinator().equals(person)) {
            throw Refusal.forbidden("Only the coordinator of this training answers the comments of its reviewers.");
        }
        if (facts.stage() != Stage.DESIGN) {
            throw Refusal.conflict("Comments are answered while the outline is being revised.");
        }
        return answerable(trainingCode).stream()
                .flatMap(each -> each.comments().stream())
                .collect(Collectors.toMap(Review.Comment::id, Function.identity()));
    }

    private Optional<Round> lastRound(String trainingCode) {
        return rounds.of(trainingCode).stream()
                .filter(each -> each.result().isPresent())
                .reduce((first, second) -> second);
    }

    private static Optional<Fault> fault(Given given, Map<Long, Review.Comment> comments) {
        String field = "comments[" + given.comment() + "]";
        if (!comments.containsKey(given.comment())) {
            return Optional.of(
                    new Fault(field, "There is no comment " + given.comment() + " that can be answered now."));
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

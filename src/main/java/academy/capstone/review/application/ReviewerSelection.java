package academy.capstone.review.application;

import academy.capstone.people.Person;
import academy.capstone.review.domain.Appointment;
import academy.capstone.review.domain.Assignment;
import academy.capstone.review.domain.Choice;
import academy.capstone.review.domain.KeptChoice;
import academy.capstone.review.domain.LeftOut;
import academy.capstone.review.domain.QuorumImpossible;
import academy.capstone.review.domain.ReviewKind;
import academy.capstone.review.persistence.AssignmentRepository;
import academy.capstone.review.persistence.ChoiceRepository;
import academy.capstone.review.persistence.RoundRepository;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.BusinessOutcome;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chooses who reviews, and who takes the place of a reviewer who steps back. */
@Service
public class ReviewerSelection {

    private final Trainings trainings;
    private final ReviewerEligibility eligibility;
    private final AssignmentRepository assignments;
    private final RoundRepository rounds;
    private final ChoiceRepository choices;
    private final ReviewSettings settings;
    private final Clock clock;

    ReviewerSelection(
            Trainings trainings,
            ReviewerEligibility eligibility,
            AssignmentRepository assignments,
            RoundRepository rounds,
            ChoiceRepository choices,
            ReviewSettings settings,
            Clock clock) {
        this.trainings = trainings;
        this.eligibility = eligibility;
        this.assignments = assignments;
        this.rounds = rounds;
        this.choices = choices;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Opens the round, unless one is open, and chooses its content experts and its designer.
     *
     * @return user ids of the content experts
     * @throws QuorumImpossible if too few people may review; the round stays open
     */
    @Transactional(noRollbackFor = BusinessOutcome.class)
    public List<String> selectReviewers(String trainingCode) {
        int round = openRound(trainingCode);
        ReviewerField field = eligibility.field(trainingCode);
        List<Choice> experts = field.of(ReviewKind.CONTENT)
                .chooseAgain(settings.contentExperts(), settings.expertsOfAnotherBureau())
                .orElseThrow(() -> new QuorumImpossible("Too few content experts may review " + trainingCode + "."));
        Choice designer = field.of(ReviewKind.DESIGN)
                .choose(1, 0)
                .map(each -> each.get(0))
                .orElseThrow(() -> new QuorumImpossible("No designer may review " + trainingCode + "."));
        keep(field, trainingCode, ReviewKind.CONTENT, Optional.empty(), experts);
        keep(field, trainingCode, ReviewKind.DESIGN, Optional.empty(), List.of(designer));
        experts.forEach(each -> ask(trainingCode, round, ReviewKind.CONTENT, each, Optional.empty()));
        ask(trainingCode, round, ReviewKind.DESIGN, designer, Optional.empty());
        return experts.stream().map(each -> each.person().id()).toList();
    }

    /** The designer whom {@link #selectReviewers} chose for the open round. */
    @Transactional(readOnly = true)
    public String selectDesigner(String trainingCode) {
        return asked(trainingCode, ReviewKind.DESIGN)
                .findFirst()
                .map(Assignment::person)
                .orElseThrow(() -> new IllegalStateException("No designer was chosen for " + trainingCode + "."));
    }

    /** The expert whom the task force added last to the open round. */
    @Transactional(readOnly = true)
    public String admit(String trainingCode) {
        return asked(trainingCode, ReviewKind.CONTENT)
                .reduce((first, second) -> second)
                .map(Assignment::person)
                .orElseThrow(() -> new IllegalStateException("Nobody was added to " + trainingCode + "."));
    }

    /**
     * Says who takes the place of a reviewer who stepped back or was taken off: whom the task force named, or else somebody
     * chosen by rule.
     *
     * @param leaving user id of the one whose place is to be taken
     * @return the user id
     * @throws QuorumImpossible if nobody is left
     */
    @Transactional(noRollbackFor = BusinessOutcome.class)
    public String replace(String trainingCode, ReviewKind kind, String leaving) {
        Optional<String> named = asked(trainingCode, kind)
                .filter(each -> each.replaces().filter(leaving::equals).isPresent())
                .map(Assignment::person)
                .findFirst();
        if (named.isPresent()) {
            return named.get();
        }
        ReviewerField field = others(trainingCode);
        Choice choice = successor(trainingCode, kind, field)
                .orElseThrow(() -> new QuorumImpossible("Nobody is left to review " + trainingCode + "."));
        keep(field, trainingCode, kind, Optional.of(leaving), List.of(choice));
        ask(trainingCode, trainings.facts(trainingCode).round(), kind, choice, Optional.of(leaving));
        return choice.person().id();
    }

    /** Those who were not asked in the open round. */
    private ReviewerField others(String trainingCode) {
        int round = trainings.facts(trainingCode).round();
        return eligibility
                .field(trainingCode)
                .without(current(trainingCode, round).stream()
                        .map(Assignment::person)
                        .toList());
    }

    /** Whom the rules would ask next in the open round. */
    Optional<Choice> successor(String trainingCode, ReviewKind kind) {
        return successor(trainingCode, kind, others(trainingCode));
    }

    private Optional<Choice> successor(String trainingCode, ReviewKind kind, ReviewerField others) {
        TrainingFacts facts = trainings.facts(trainingCode);
        List<Assignment> current = current(trainingCode, facts.round());
        int foreign = kind == ReviewKind.CONTENT ? foreignNeeded(current, facts) : 0;
        return others.of(kind).choose(1, foreign).map(each -> each.get(0));
    }

    /** Notes the people whom the task force names. */
    void appoint(String trainingCode, List<Appointment> appointments) {
        eligibility.appoint(trainingCode, appointments, clock.instant());
    }

    /** True if the rules would now find enough reviewers. */
    boolean possible(String trainingCode) {
        ReviewerField field = eligibility.field(trainingCode);
        return field.of(ReviewKind.CONTENT)
                        .choose(settings.contentExperts(), settings.expertsOfAnotherBureau())
                        .isPresent()
                && field.of(ReviewKind.DESIGN).choose(1, 0).isPresent();
    }

    /** Those who were asked in a round, in the order of asking. */
    List<Assignment> current(String trainingCode, int round) {
        return assignments.of(trainingCode).stream()
                .filter(each -> each.round() == round)
                .toList();
    }

    /** Asks somebody to review. */
    void ask(String trainingCode, int round, ReviewKind kind, Choice choice, Optional<String> replaces) {
        Person person = choice.person();
        assignments.insert(new Assignment(
                0,
                trainingCode,
                round,
                kind,
                person.id(),
                person.bureau(),
                choice.explanation(),
                Assignment.State.ASKED,
                clock.instant(),
                replaces,
                Optional.empty()));
        trainings.decidedByRule(
                trainingCode,
                "ServiceTask_SelectReviewers",
                "asked",
                "choice of reviewers, " + kind.word(),
                person.name() + " (" + person.id() + "). " + choice.explanation());
    }

    /** Why the others were not chosen is true only now: loads and absences change. */
    private void keep(
            ReviewerField field, String trainingCode, ReviewKind kind, Optional<String> replaces, List<Choice> chosen) {
        List<LeftOut> notChosen =
                field
                        .of(kind)
                        .notChosen(
                                chosen.stream().map(each -> each.person().id()).toList())
                        .stream()
                        .map(each ->
                                new LeftOut(each.person().id(), each.person().name(), each.explanation()))
                        .toList();
        int round = trainings.facts(trainingCode).round();
        choices.insert(new KeptChoice(trainingCode, round, kind, replaces, clock.instant(), notChosen));
    }

    private Stream<Assignment> asked(String trainingCode, ReviewKind kind) {
        return current(trainingCode, trainings.facts(trainingCode).round()).stream()
                .filter(each -> each.kind() == kind && each.state() == Assignment.State.ASKED);
    }

    private int foreignNeeded(List<Assignment> current, TrainingFacts facts) {
        long foreign = current.stream()
                .filter(each ->
                        each.kind() == ReviewKind.CONTENT && each.state().counts())
                .filter(each ->
                        each.bureau().filter(bureau -> bureau != facts.bureau()).isPresent())
                .count();
        return foreign < settings.expertsOfAnotherBureau() ? 1 : 0;
    }

    private int openRound(String trainingCode) {
        int round = trainings.facts(trainingCode).round();
        boolean open = rounds.of(trainingCode).stream()
                .anyMatch(each -> each.number() == round && each.result().isEmpty());
        if (open) {
            return round;
        }
        int next = trainings.openReviewRound(trainingCode);
        rounds.open(trainingCode, next, clock.instant());
        return next;
    }
}

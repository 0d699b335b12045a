package academy.capstone.review.application;

import academy.capstone.people.Person;
import academy.capstone.review.domain.Appointment;
import academy.capstone.review.domain.Assignment;
import academy.capstone.review.domain.Choice;
import academy.capstone.review.domain.QuorumImpossible;
import academy.capstone.review.domain.ReviewKind;
import academy.capstone.review.persistence.AssignmentRepository;
import academy.capstone.review.persistence.RoundRepository;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.BusinessOutcome;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chooses who reviews, and who takes the place of a reviewer who steps back. */
@Service
public class ReviewerSelection {

    private final Trainings trainings;
    private final ReviewerEligibility eligibility;
    private final AssignmentRepository assignments;
    private final RoundRepository rounds;
    private final ReviewSettings settings;
    private final Clock clock;

    ReviewerSelection(
            Trainings trainings,
            ReviewerEligibility eligibility,
            AssignmentRepository assignments,
            RoundRepository rounds,
            ReviewSettings settings,
            Clock clock) {
        this.trainings = trainings;
        this.eligibility = eligibility;
        this.assignments = assignments;
        this.rounds = rounds;
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
        List<Choice> experts = field.experts()
                .choose(settings.contentExperts(), settings.expertsOfAnotherBureau())
                .orElseThrow(() -> new QuorumImpossible("Too few content experts may review " + trainingCode + "."));
        Choice designer = field.designers()
                .choose(1, 0)
                .map(each -> each.get(0))
                .orElseThrow(() -> new QuorumImpossible("No designer may review " + trainingCode + "."));
        experts.forEach(each -> assign(trainingCode, round, ReviewKind.CONTENT, each));
        assign(trainingCode, round, ReviewKind.DESIGN, designer);
        return experts.stream().map(each -> each.person().id()).toList();
    }

    /** The designer whom {@link #selectReviewers} chose for the open round. */
    @Transactional(readOnly = true)
    public String selectDesigner(String trainingCode) {
        int round = trainings.facts(trainingCode).round();
        return current(trainingCode, round).stream()
                .filter(each -> each.kind() == ReviewKind.DESIGN && each.state() == Assignment.State.ASKED)
                .map(Assignment::person)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No designer was chosen for " + trainingCode + "."));
    }

    /**
     * Chooses somebody in place of a reviewer who stepped back.
     *
     * @return the user id
     * @throws QuorumImpossible if nobody is left
     */
    @Transactional(noRollbackFor = BusinessOutcome.class)
    public String replace(String trainingCode, ReviewKind kind) {
        TrainingFacts facts = trainings.facts(trainingCode);
        List<Assignment> current = current(trainingCode, facts.round());
        List<String> asked = current.stream().map(Assignment::person).toList();
        ReviewerField field = eligibility.field(trainingCode).without(asked);
        Optional<List<Choice>> found = kind == ReviewKind.DESIGN
                ? field.designers().choose(1, 0)
                : field.experts().choose(1, foreignNeeded(current, facts));
        Choice choice = found.orElseThrow(() -> new QuorumImpossible("Nobody is left to review " + trainingCode + "."))
                .get(0);
        assign(trainingCode, facts.round(), kind, choice);
        return choice.person().id();
    }

    /** Notes the people whom the task force names. */
    void appoint(String trainingCode, List<Appointment> appointments) {
        eligibility.appoint(trainingCode, appointments, clock.instant());
    }

    /** True if the rules would now find enough reviewers. */
    boolean possible(String trainingCode) {
        ReviewerField field = eligibility.field(trainingCode);
        return field.experts()
                        .choose(settings.contentExperts(), settings.expertsOfAnotherBureau())
                        .isPresent()
                && field.designers().choose(1, 0).isPresent();
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

    private List<Assignment> current(String trainingCode, int round) {
        return assignments.of(trainingCode).stream()
                .filter(each -> each.round() == round)
                .toList();
    }

    private void assign(String trainingCode, int round, ReviewKind kind, Choice choice) {
        Person person = choice.person();
        assignments.insert(
                trainingCode, round, kind, person.id(), person.bureau(), choice.explanation(), clock.instant());
    }
}

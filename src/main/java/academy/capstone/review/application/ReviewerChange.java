package academy.capstone.review.application;

import academy.capstone.people.People;
import academy.capstone.review.domain.Assignment;
import academy.capstone.review.domain.Choice;
import academy.capstone.review.domain.ReviewKind;
import academy.capstone.review.persistence.AssignmentRepository;
import academy.capstone.review.persistence.RoundRepository;
import academy.capstone.training.Stage;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.OpenTask;
import academy.capstone.workflow.OpenTasks;
import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.ProcessMessages;
import academy.capstone.workflow.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The task force changes who reviews while reviews run. What others have given or drafted stays as it is. The round is
 * locked meanwhile, and whoever ends the same review at the same moment either comes first or is told to look again.
 */
@Service
public class ReviewerChange {

    private static final String REVIEWER_REPLACED = "peer-review.reviewerReplaced";
    private static final String REVIEWER_REMOVED = "peer-review.reviewerRemoved";
    private static final String REVIEWER_ADDED = "peer-review.reviewerAdded";
    private static final Set<String> REVIEWS = Set.of("UserTask_ReviewContent", "UserTask_ReviewDesign");
    private static final String DONE_AT = "Reviewers";
    private static final String PERSON = "person";
    private static final String SUCCESSOR = "successor";

    private final Trainings trainings;
    private final People people;
    private final ReviewDuties duties;
    private final ReviewerCheck check;
    private final ReviewerSelection selection;
    private final AssignmentRepository assignments;
    private final RoundRepository rounds;
    private final ReviewSettings settings;
    private final OpenTasks tasks;
    private final ProcessMessages messages;
    private final Clock clock;

    ReviewerChange(
            Trainings trainings,
            People people,
            ReviewDuties duties,
            ReviewerCheck check,
            ReviewerSelection selection,
            AssignmentRepository assignments,
            RoundRepository rounds,
            ReviewSettings settings,
            OpenTasks tasks,
            ProcessMessages messages,
            Clock clock) {
        this.trainings = trainings;
        this.people = people;
        this.duties = duties;
        this.check = check;
        this.selection = selection;
        this.assignments = assignments;
        this.rounds = rounds;
        this.settings = settings;
        this.tasks = tasks;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Why this person must not change the reviewers of the training.
     *
     * @throws Refusal of kind unknown if there is no such training
     */
    @Transactional(readOnly = true)
    public Optional<String> objection(String trainingCode, String actor) {
        if (!people.isMember(actor, Group.TASK_FORCE)) {
            return Optional.of("Only the task force sees and changes who reviews a training.");
        }
        return duties.objectionToChair(trainingCode, actor);
    }

    /**
     * Asks one more content expert, with the full window.
     *
     * @param added user id
     * @throws Refusal of kind forbidden for others than the task force, of kind conflict when the reviews are over,
     *     otherwise with the fault
     */
    @Transactional
    public void add(String trainingCode, String actor, String added, String reason) {
        TrainingFacts facts = open(trainingCode, actor);
        String written = written(reason);
        Choice choice = named(facts, added, ReviewKind.CONTENT, PERSON, written);
        selection.ask(trainingCode, facts.round(), ReviewKind.CONTENT, choice, Optional.empty());
        messages.tellAny(REVIEWER_ADDED, trainingCode);
        log(trainingCode, actor, "added", people.nameOf(added), written);
    }

    /**
     * Lets somebody else review in place of one who has not answered yet.
     *
     * @param leaving user id of the reviewer
     * @param successor user id of the one who takes the place; empty to let the rules choose
     * @throws Refusal as {@link #add}; also of kind conflict if the review was given just now
     */
    @Transactional
    public void replace(String trainingCode, String actor, String leaving, Optional<String> successor, String reason) {
        TrainingFacts facts = open(trainingCode, actor);
        String written = written(reason);
        Assignment going = asked(facts, leaving);
        Optional<Choice> choice = successor.map(id -> named(facts, id, going.kind(), SUCCESSOR, written));
        choice.ifPresent(each -> keepQuorum(facts, going, Optional.of(each)));
        takeOff(going, Assignment.State.REPLACED, written, Optional.of(actor));
        choice.ifPresent(each -> selection.ask(trainingCode, facts.round(), going.kind(), each, Optional.of(leaving)));
        messages.tellTask(REVIEWER_REPLACED, taskOf(going).id());
        String by = successor.map(id -> " by " + people.nameOf(id)).orElse(" by rule");
        log(trainingCode, actor, "replaced", people.nameOf(leaving) + by, written);
    }

    /**
     * Goes on without a content expert who has not answered yet.
     *
     * @param leaving user id of the reviewer
     * @throws Refusal as {@link #replace}; also of kind conflict if the quorum would be missed
     */
    @Transactional
    public void remove(String trainingCode, String actor, String leaving, String reason) {
        TrainingFacts facts = open(trainingCode, actor);
        String written = written(reason);
        Assignment going = asked(facts, leaving);
        keepQuorum(facts, going, Optional.empty());
        takeOff(going, Assignment.State.REMOVED, written, Optional.of(actor));
        messages.tellTask(REVIEWER_REMOVED, taskOf(going).id());
        log(trainingCode, actor, "removed", people.nameOf(leaving), written);
    }

    /**
     * Replaces by rule a reviewer who can't go on, in the software's own name.
     *
     * @param task the review that the reviewer holds
     * @param reason a sentence that the reviewer is told
     */
    @Transactional
    public void replaceByRule(OpenTask task, String leaving, String reason) {
        TrainingFacts facts = trainings.facts(task.trainingCode());
        rounds.lock(facts.code(), facts.round());
        takeOff(asked(facts, leaving), Assignment.State.REPLACED, reason, Optional.empty());
        messages.tellTask(REVIEWER_REPLACED, task.id());
    }

    private TrainingFacts open(String trainingCode, String actor) {
        objection(trainingCode, actor).ifPresent(sentence -> {
            throw Refusal.forbidden(sentence);
        });
        rounds.lock(trainingCode, trainings.facts(trainingCode).round());
        TrainingFacts facts = trainings.facts(trainingCode);
        boolean running = rounds.of(trainingCode).stream()
                .anyMatch(
                        each -> each.number() == facts.round() && each.result().isEmpty());
        if (facts.stage() != Stage.PEER_REVIEW || !running) {
            throw Refusal.conflict("No reviews of this training are running; there is nothing to change.");
        }
        return facts;
    }

    private Choice named(TrainingFacts facts, String id, ReviewKind kind, String field, String reason) {
        Optional<Fault> fault = check.fault(facts.code(), id, kind, field);
        if (fault.isPresent()) {
            throw Refusal.invalid(List.of(fault.get()));
        }
        String name = people.nameOf(id);
        if (selection.current(facts.code(), facts.round()).stream()
                .anyMatch(each -> each.person().equals(id))) {
            throw Refusal.invalid(field, name + " was asked in this round already; please name somebody else.");
        }
        return new Choice(
                people.find(id).orElseThrow(), "Chosen because the task force named this person. Reason: " + reason);
    }

    private Assignment asked(TrainingFacts facts, String person) {
        List<Assignment> own = selection.current(facts.code(), facts.round()).stream()
                .filter(each -> each.person().equals(person))
                .toList();
        if (own.isEmpty()) {
            throw Refusal.invalid(PERSON, "\"" + person + "\" was not asked in this round.");
        }
        return own.stream()
                .filter(each -> each.state() == Assignment.State.ASKED)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict(people.nameOf(person) + " does not owe a review any more ("
                        + own.get(0).state().label() + "); there is nothing to change."));
    }

    private void keepQuorum(TrainingFacts facts, Assignment going, Optional<Choice> successor) {
        List<Assignment> left = selection.current(facts.code(), facts.round()).stream()
                .filter(each -> each.id() != going.id())
                .toList();
        Stream<Assignment> then = Stream.concat(left.stream(), successor.map(each -> going.by(each.person())).stream());
        if (!settings.quorum().reachableWith(then.toList(), facts.bureau())) {
            throw Refusal.conflict("Without " + people.nameOf(going.person()) + " the quorum would be missed: it takes "
                    + settings.contentExperts() + " content experts, " + settings.expertsOfAnotherBureau()
                    + " of them of another bureau, and " + settings.designers()
                    + " designer. Please name somebody else in this place, or add an expert first.");
        }
    }

    private void takeOff(Assignment going, Assignment.State state, String reason, Optional<String> actor) {
        if (!assignments.end(going.id(), state, clock.instant())) {
            throw Refusal.conflict(people.nameOf(going.person()) + " has just answered; there is nothing to change.");
        }
        assignments.explainEnd(going.id(), reason, actor);
    }

    private OpenTask taskOf(Assignment going) {
        return tasks.of(going.trainingCode()).stream()
                .filter(each -> REVIEWS.contains(each.key()) && going.person().equals(each.assignee()))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict(
                        people.nameOf(going.person()) + " holds no review of this training at the moment."));
    }

    private void log(String trainingCode, String actor, String word, String whom, String reason) {
        trainings.decided(trainingCode, DONE_AT, actor, Optional.empty(), word, whom + ". Reason: " + reason);
    }

    private static String written(String reason) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "Please say why; the course file keeps it, and the reviewer is told.");
        }
        PlainText.fault("The reason", reason, PlainText.LINE).ifPresent(message -> {
            throw Refusal.invalid("reason", message);
        });
        return reason.strip();
    }
}

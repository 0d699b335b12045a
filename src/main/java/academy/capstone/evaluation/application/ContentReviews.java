package academy.capstone.evaluation.application;

import academy.capstone.evaluation.domain.ContentDecision;
import academy.capstone.evaluation.domain.ContentError;
import academy.capstone.evaluation.domain.ContentReviewReason;
import academy.capstone.evaluation.persistence.ContentDecisionRepository;
import academy.capstone.evaluation.persistence.ContentErrorRepository;
import academy.capstone.training.Audience;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Deadlines;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.OpenTasks;
import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.ProcessMessages;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.Variables;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reviews of the content of a course: when its time has come, or when the evaluation was poor. Which are on their way, the
 * engine is asked: it knows also those that were scheduled by an earlier release.
 */
@Service
public class ContentReviews {

    /** Whatever waits to be reviewed ends when it hears this. */
    static final String CONTENT_DECIDED = "content-review.contentDecided";

    private static final String REVIEW_SCHEDULED = "content-review.contentReviewScheduled";
    private static final String DECIDE = "UserTask_DecideContent";
    private static final String COMMENT = "comment";
    private static final String REASON = "reason";
    private static final String ERROR = "error";
    private static final String MERGED_WITH = "mergedWith";

    private final ContentDecisionRepository decisions;
    private final ContentErrorRepository errors;
    private final EvaluationReading evaluations;
    private final DecidedCourseEnds ends;
    private final Trainings trainings;
    private final Audience audience;
    private final ContentReviewNotices notices;
    private final ProcessMessages messages;
    private final OpenTasks openTasks;
    private final Deadlines deadlines;
    private final Clock clock;

    ContentReviews(
            ContentDecisionRepository decisions,
            ContentErrorRepository errors,
            EvaluationReading evaluations,
            DecidedCourseEnds ends,
            Trainings trainings,
            Audience audience,
            ContentReviewNotices notices,
            ProcessMessages messages,
            OpenTasks openTasks,
            Deadlines deadlines,
            Clock clock) {
        this.decisions = decisions;
        this.errors = errors;
        this.evaluations = evaluations;
        this.ends = ends;
        this.trainings = trainings;
        this.audience = audience;
        this.notices = notices;
        this.messages = messages;
        this.openTasks = openTasks;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Schedules the review: at once after a poor evaluation, otherwise when it is due. A course that was retired or merged, or
     * has a next edition, is not reviewed any more.
     */
    @Transactional
    public void schedule(String trainingCode, String quality) {
        if (ends.sentence(trainingCode).isPresent()) {
            return;
        }
        ContentReviewReason reason = ContentReviewReason.afterEvaluation(quality);
        boolean served = reason == ContentReviewReason.DUE ? isUnderWay(trainingCode) : isOpen(trainingCode);
        if (!served) {
            start(trainingCode, reason);
        }
    }

    /**
     * Takes a factual error that somebody found and has the content reviewed for it, at once.
     *
     * @param person user id of who reports it
     * @throws Refusal if there is no such training for this person, nothing is said, or the text can't be kept; of kind
     *     conflict if the course is not approved yet, or is not reviewed any more
     */
    @Transactional
    public void reportError(String trainingCode, String person, String error) {
        if (!audience.sees(person, trainingCode)) {
            throw Refusal.unknown("There is no training " + trainingCode + ".");
        }
        String text = error.strip();
        if (text.isEmpty()) {
            throw Refusal.invalid(ERROR, "Please say what is wrong, and where.");
        }
        PlainText.fault("The factual error", text, PlainText.TEXT).ifPresent(fault -> {
            throw Refusal.invalid(ERROR, fault);
        });
        if (trainings.facts(trainingCode).approvedAt().isEmpty()) {
            throw Refusal.conflict("This course is not approved yet; please tell its reviewers instead.");
        }
        ends.sentence(trainingCode).ifPresent(sentence -> {
            throw Refusal.conflict(sentence + " Its content is not reviewed any more.");
        });
        errors.add(trainingCode, new ContentError(text, person, clock.instant()));
        if (!isOpen(trainingCode)) {
            start(trainingCode, ContentReviewReason.FACTUAL_ERROR);
        }
    }

    /** Factual errors that staff reported, oldest first. */
    @Transactional(readOnly = true)
    public List<ContentError> errors(String trainingCode) {
        return errors.errors(trainingCode);
    }

    /** True while factual errors can be reported. */
    @Transactional(readOnly = true)
    public boolean takesErrors(String trainingCode) {
        return trainings.facts(trainingCode).approvedAt().isPresent()
                && ends.sentence(trainingCode).isEmpty();
    }

    /** A review waits for its date, or somebody has been asked. */
    private boolean isUnderWay(String trainingCode) {
        return messages.isAwaited(CONTENT_DECIDED, trainingCode);
    }

    /** Somebody has been asked and has not decided yet. */
    private boolean isOpen(String trainingCode) {
        return openTasks.of(trainingCode).stream().anyMatch(task -> task.key().equals(DECIDE));
    }

    /** Ends the reviews of all courses that were retired or merged, where any are left. Repeatable. */
    @Transactional
    public void endNeedless() {
        ends.all().keySet().stream()
                .filter(this::isUnderWay)
                .forEach(trainingCode -> messages.tellOthers(CONTENT_DECIDED, trainingCode));
    }

    void start(String trainingCode, ContentReviewReason reason) {
        messages.start(
                REVIEW_SCHEDULED,
                trainingCode,
                Map.of(
                        Variables.CONTENT_REVIEW_REASON.variable(), reason.word(),
                        Variables.COORDINATOR.variable(), coordinator(trainingCode)));
    }

    /** Tells the coordinator why the content is to be reviewed. */
    @Transactional
    public void request(String trainingCode, String reason) {
        String coordinator = coordinator(trainingCode);
        Instant due = deadlines.of(coordinator).getTaskDue().toInstant();
        notices.post(trainingCode, coordinator, "request-content-decision", due, facts(trainingCode, reason));
    }

    /** Tells the task force and the coordinator that the review is overdue. */
    @Transactional
    public void escalate(String trainingCode) {
        Map<String, String> facts = facts(trainingCode, ContentReviewReason.FORCED.word());
        notices.coordinatorAnd(trainingCode, Group.TASK_FORCE)
                .forEach(person -> notices.post(trainingCode, person, "escalate-content-review", null, facts));
    }

    /** Records the decision; anything but keeping the course needs a reason. */
    @Transactional
    public void decide(SubmittedTask task) {
        String decision = task.fields().text("contentDecision");
        String comment = task.fields().optionalText(COMMENT).orElse("");
        if (!decision.equals(ContentDecision.KEEP) && comment.isEmpty()) {
            throw Refusal.invalid(COMMENT, "Please give the reason in the comment; whoever asks later will read it.");
        }
        String reason = task.routing(Variables.CONTENT_REVIEW_REASON.variable()).orElse("");
        decisions.add(
                task.trainingCode(),
                new ContentDecision(
                        reason, decision, comment, task.person(), clock.instant(), mergedWith(task, decision)));
        trainings.decided(task.trainingCode(), task.taskKey(), task.person(), Optional.empty(), decision, comment);
    }

    /** The course that takes over, if it is said; it may also stand in the reason alone. */
    private Optional<String> mergedWith(SubmittedTask task, String decision) {
        Optional<String> other = task.fields()
                .optionalText(MERGED_WITH)
                .map(String::strip)
                .filter(code -> decision.equals(ContentDecision.MERGE) && !code.isEmpty());
        other.ifPresent(code -> {
            if (code.equals(task.trainingCode()) || trainings.find(code).isEmpty()) {
                throw Refusal.invalid(
                        MERGED_WITH, "Please give the code of another training of Capstone, or leave this out.");
            }
        });
        return other;
    }

    /** Codes of the courses that were merged with this one. */
    @Transactional(readOnly = true)
    public List<String> mergedInto(String trainingCode) {
        return decisions.mergedInto(trainingCode);
    }

    /** All decisions on the content of a course, newest first. */
    @Transactional(readOnly = true)
    public List<ContentDecision> decisions(String trainingCode) {
        return decisions.all(trainingCode);
    }

    /** Every reason that speaks for a review, not only the one that opened it. */
    private Map<String, String> facts(String trainingCode, String reason) {
        List<String> sentences = new ArrayList<>(List.of(ContentReviewReason.sentenceOf(reason)));
        sentences.addAll(evaluations.poorBecause(trainingCode));
        return Map.of(REASON, String.join(" ", sentences));
    }

    private String coordinator(String trainingCode) {
        return trainings.facts(trainingCode).coordinator();
    }
}

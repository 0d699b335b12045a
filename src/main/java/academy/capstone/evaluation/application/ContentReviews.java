package academy.capstone.evaluation.application;

import academy.capstone.evaluation.domain.ContentDecision;
import academy.capstone.evaluation.domain.ContentError;
import academy.capstone.evaluation.domain.ContentReviewReason;
import academy.capstone.evaluation.persistence.ContentDecisionRepository;
import academy.capstone.evaluation.persistence.ContentReviewRepository;
import academy.capstone.notification.Notice;
import academy.capstone.notification.Notices;
import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.training.Audience;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Deadlines;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.ProcessMessages;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.SubmittedTask;
import academy.capstone.workflow.Variables;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviews of the content of a course: when its time has come, or when the evaluation was poor. */
@Service
public class ContentReviews {

    private static final String REVIEW_SCHEDULED = "content-review.contentReviewScheduled";
    private static final String DESIGN_REQUESTED = "training-lifecycle.designRequested";
    private static final String FIRST_DESIGN = "first";
    private static final String KEEP = "keep";
    private static final String COMMENT = "comment";
    private static final String REASON = "reason";
    private static final String ERROR = "error";
    private static final String MERGED_WITH = "mergedWith";

    private final ContentDecisionRepository decisions;
    private final ContentReviewRepository reviews;
    private final EvaluationReading evaluations;
    private final Trainings trainings;
    private final Audience audience;
    private final People people;
    private final Notices notices;
    private final ProcessMessages messages;
    private final Deadlines deadlines;
    private final Clock clock;

    ContentReviews(
            ContentDecisionRepository decisions,
            ContentReviewRepository reviews,
            EvaluationReading evaluations,
            Trainings trainings,
            Audience audience,
            People people,
            Notices notices,
            ProcessMessages messages,
            Deadlines deadlines,
            Clock clock) {
        this.decisions = decisions;
        this.reviews = reviews;
        this.evaluations = evaluations;
        this.trainings = trainings;
        this.audience = audience;
        this.people = people;
        this.notices = notices;
        this.messages = messages;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Schedules the review: at once after a poor evaluation, otherwise when it is due. */
    @Transactional
    public void schedule(String trainingCode, String quality) {
        ContentReviewReason reason = ContentReviewReason.afterEvaluation(quality);
        if (reason == ContentReviewReason.DUE || !reviews.isOpen(trainingCode)) {
            start(trainingCode, reason);
        }
    }

    /**
     * Takes a factual error that somebody found and has the content reviewed for it, at once.
     *
     * @param person user id of who reports it
     * @throws Refusal if there is no such training for this person, nothing is said, or the text can't be kept
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
        reviews.add(trainingCode, new ContentError(text, person, clock.instant()));
        if (!reviews.isOpen(trainingCode)) {
            start(trainingCode, ContentReviewReason.FACTUAL_ERROR);
        }
    }

    /** Factual errors that staff reported, oldest first. */
    @Transactional(readOnly = true)
    public List<ContentError> errors(String trainingCode) {
        return reviews.errors(trainingCode);
    }

    private void start(String trainingCode, ContentReviewReason reason) {
        if (reason == ContentReviewReason.DUE) {
            if (reviews.isScheduled(trainingCode)) {
                return;
            }
            reviews.setScheduled(trainingCode, true);
        } else {
            reviews.setOpen(trainingCode, true);
        }
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
        Instant due = deadlines.of(coordinator(trainingCode)).getTaskDue().toInstant();
        reviews.setOpen(trainingCode, true);
        if (reason.equals(ContentReviewReason.DUE.word())) {
            reviews.setScheduled(trainingCode, false);
        }
        post(trainingCode, coordinator(trainingCode), "request-content-decision", due, facts(trainingCode, reason));
    }

    /** Tells the task force and the coordinator that the review is overdue. */
    @Transactional
    public void escalate(String trainingCode) {
        Map<String, String> facts = facts(trainingCode, ContentReviewReason.FORCED.word());
        staff(trainingCode, Group.TASK_FORCE)
                .forEach(person -> post(trainingCode, person, "escalate-content-review", null, facts));
    }

    /** Records the decision; anything but keeping the course needs a reason. */
    @Transactional
    public void decide(SubmittedTask task) {
        String decision = task.fields().text("contentDecision");
        String comment = task.fields().optionalText(COMMENT).orElse("");
        if (!decision.equals(KEEP) && comment.isEmpty()) {
            throw Refusal.invalid(COMMENT, "Please give the reason in the comment; whoever asks later will read it.");
        }
        String reason = task.routing(Variables.CONTENT_REVIEW_REASON.variable()).orElse("");
        decisions.add(
                task.trainingCode(),
                new ContentDecision(
                        reason, decision, comment, task.person(), clock.instant(), mergedWith(task, decision)));
        reviews.setOpen(task.trainingCode(), false);
        trainings.decided(task.trainingCode(), task.taskKey(), task.person(), Optional.empty(), decision, comment);
    }

    /** The course that takes over, if it is said; it may also stand in the reason alone. */
    private Optional<String> mergedWith(SubmittedTask task, String decision) {
        Optional<String> other = task.fields()
                .optionalText(MERGED_WITH)
                .map(String::strip)
                .filter(code -> decision.equals("merge") && !code.isEmpty());
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

    /** Carries the newest decision out. What is already issued stays valid whatever is decided. */
    @Transactional
    public void apply(String trainingCode) {
        switch (newest(trainingCode).decision()) {
            case KEEP -> {
                trainings.keepContent(trainingCode);
                start(trainingCode, ContentReviewReason.DUE);
            }
            case "upgrade" ->
                messages.start(
                        DESIGN_REQUESTED,
                        trainingCode,
                        Map.of(
                                Variables.DESIGN_MODE.variable(),
                                FIRST_DESIGN,
                                Variables.COORDINATOR.variable(),
                                coordinator(trainingCode)));
            default -> {}
        }
    }

    /** Tells the coordinator and the academy team what becomes of the course. */
    @Transactional
    public void inform(String trainingCode) {
        ContentDecision decision = newest(trainingCode);
        Map<String, String> facts = Map.of("decision", decision.decision(), COMMENT, decision.explanation());
        staff(trainingCode, Group.ACADEMY_TEAM)
                .forEach(person -> post(trainingCode, person, "inform-content-decision", null, facts));
    }

    /** All decisions on the content of a course, newest first. */
    @Transactional(readOnly = true)
    public List<ContentDecision> decisions(String trainingCode) {
        return decisions.all(trainingCode);
    }

    private ContentDecision newest(String trainingCode) {
        return decisions.newest(trainingCode).orElseThrow();
    }

    private Stream<String> staff(String trainingCode, Group group) {
        return Stream.concat(
                        Stream.of(coordinator(trainingCode)),
                        people.members(group).stream().map(Person::id))
                .distinct();
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

    /** The number of decisions so far tells one review from the next. */
    private void post(
            String trainingCode, String person, String purpose, @Nullable Instant due, Map<String, String> facts) {
        TrainingFacts training = trainings.facts(trainingCode);
        Map<String, String> all = new HashMap<>(facts);
        all.put(Notice.TITLE, training.title());
        String round = Integer.toString(decisions.all(trainingCode).size());
        String key = String.join(":", trainingCode, purpose, round, person);
        notices.post(new Notice(key, person, purpose, trainingCode, due, "/trainings/" + trainingCode, all));
    }
}

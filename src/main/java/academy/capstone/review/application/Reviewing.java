package academy.capstone.review.application;

import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.review.domain.Assignment;
import academy.capstone.review.domain.Criterion;
import academy.capstone.review.domain.Recommendation;
import academy.capstone.review.domain.Review;
import academy.capstone.review.domain.ReviewKind;
import academy.capstone.review.domain.Rubric;
import academy.capstone.review.persistence.AssignmentRepository;
import academy.capstone.review.persistence.ReviewRepository;
import academy.capstone.training.OutlineVersion;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.SubmittedFields;
import academy.capstone.workflow.SubmittedTask;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reviews, recusals and silence. */
@Service
public class Reviewing {

    private static final String COMMENT = "comment";
    private static final String MISSING_TOPICS = "missing-topics";

    private final Trainings trainings;
    private final People people;
    private final AssignmentRepository assignments;
    private final ReviewRepository reviews;
    private final Commenting commenting;
    private final Clock clock;

    Reviewing(
            Trainings trainings,
            People people,
            AssignmentRepository assignments,
            ReviewRepository reviews,
            Commenting commenting,
            Clock clock) {
        this.trainings = trainings;
        this.people = people;
        this.assignments = assignments;
        this.reviews = reviews;
        this.commenting = commenting;
        this.clock = clock;
    }

    /**
     * Keeps a review or a recusal. What the reviewer noted at fields of the outline goes with the review; a recusal discards
     * it, because whoever has a conflict of interest has no say.
     *
     * @param invited the reviewer whom the process invited; somebody else may hold the task by now
     * @throws Refusal with every fault
     */
    @Transactional
    public void take(SubmittedTask task, ReviewKind kind, Optional<String> invited) {
        SubmittedFields fields = task.fields();
        Recommendation recommendation = Recommendation.of(fields.text("recommendation"))
                .orElseThrow(() -> Refusal.invalid("recommendation", "Please choose one of the recommendations."));
        String comment = fields.optionalText(COMMENT).orElse("");
        List<Fault> faults = new ArrayList<>();
        Map<Criterion, Integer> scores =
                recommendation == Recommendation.RECUSE ? Map.of() : scores(kind, fields, faults);
        if (faults.isEmpty()) {
            boolean onFields = !commenting.noted(task).isEmpty();
            faults.addAll(Rubric.faults(kind, recommendation, scores, comment, onFields));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        int round = trainings.facts(task.trainingCode()).round();
        keep(task, round, kind, recommendation, scores, comment);
        trainings.decided(
                task.trainingCode(), task.taskKey(), task.person(), Optional.empty(), recommendation.word(), comment);
        end(
                task,
                round,
                kind,
                invited,
                recommendation == Recommendation.RECUSE ? Assignment.State.RECUSED : Assignment.State.GIVEN);
    }

    /** Notes that a reviewer stayed silent to the end of the window: no objection, and no score. */
    @Transactional
    public void recordSilence(String trainingCode, ReviewKind kind, String person) {
        int round = trainings.facts(trainingCode).round();
        find(trainingCode, round, kind, person).ifPresent(each -> {
            assignments.end(each.id(), Assignment.State.TACIT, clock.instant());
            trainings.decidedByRule(
                    trainingCode,
                    kind == ReviewKind.DESIGN ? "ServiceTask_RecordTacitDesignReview" : "ServiceTask_RecordTacitReview",
                    "tacit",
                    "silence to the end of the window",
                    people.nameOf(person) + " (" + person
                            + ") was silent to the end of the window: no objection, and no score.");
        });
    }

    private void keep(
            SubmittedTask task,
            int round,
            ReviewKind kind,
            Recommendation recommendation,
            Map<Criterion, Integer> scores,
            String comment) {
        OutlineVersion outline = trainings.currentOutline(task.trainingCode());
        Review review = new Review(
                0,
                task.trainingCode(),
                round,
                kind,
                task.person(),
                recommendation,
                scores,
                outline.number(),
                outline.sha256(),
                clock.instant(),
                List.of());
        long id = reviews.insert(review, task.taskId());
        if (!comment.isBlank()) {
            reviews.insertComment(id, COMMENT, null, comment);
        }
        task.fields()
                .optionalText("missingTopicsList")
                .filter(text -> review.scored())
                .ifPresent(text -> reviews.insertComment(id, MISSING_TOPICS, null, text));
        if (review.scored()) {
            commenting.noted(task).forEach(each -> reviews.insertComment(id, COMMENT, each.field(), each.text()));
        }
        commenting.forget(task);
    }

    private void end(SubmittedTask task, int round, ReviewKind kind, Optional<String> invited, Assignment.State state) {
        Instant now = clock.instant();
        Optional<Assignment> own = find(task.trainingCode(), round, kind, task.person());
        if (own.isEmpty()) {
            invited.flatMap(person -> find(task.trainingCode(), round, kind, person))
                    .ifPresent(each -> assignments.end(each.id(), Assignment.State.REPLACED, now));
            assignments.insert(tookOver(task, round, kind, invited));
            own = find(task.trainingCode(), round, kind, task.person());
        }
        if (own.filter(each -> assignments.end(each.id(), state, now)).isEmpty()) {
            throw Refusal.conflict("You are not asked for this review any more. The course file says why.");
        }
    }

    private Assignment tookOver(SubmittedTask task, int round, ReviewKind kind, Optional<String> invited) {
        return new Assignment(
                0,
                task.trainingCode(),
                round,
                kind,
                task.person(),
                people.find(task.person()).flatMap(Person::bureau),
                "Took over the review that somebody else was invited to.",
                Assignment.State.ASKED,
                clock.instant(),
                invited,
                Optional.empty());
    }

    private Optional<Assignment> find(String trainingCode, int round, ReviewKind kind, String person) {
        return assignments.of(trainingCode).stream()
                .filter(each -> each.round() == round
                        && each.kind() == kind
                        && each.person().equals(person))
                .findFirst();
    }

    /** Points arrive as a number or as the text of a choice. */
    private static Map<Criterion, Integer> scores(ReviewKind kind, SubmittedFields fields, List<Fault> faults) {
        Map<Criterion, Integer> scores = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.of(kind)) {
            Optional<String> given = fields.optionalText(criterion.field()).map(String::strip);
            if (given.isEmpty()) {
                continue;
            }
            if (given.get().matches("[0-9](\\.0+)?")) {
                scores.put(criterion, given.get().charAt(0) - '0');
            } else {
                faults.add(new Fault(
                        criterion.field(),
                        "\"" + criterion.label() + "\" takes a whole number from 0 to " + Rubric.FULL_MARK + "."));
            }
        }
        return scores;
    }
}

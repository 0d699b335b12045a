package academy.capstone.evaluation.application;

import academy.capstone.evaluation.domain.ContentDecision;
import academy.capstone.evaluation.domain.ContentError;
import academy.capstone.evaluation.domain.ContentReviewReason;
import academy.capstone.evaluation.domain.Quality;
import academy.capstone.evaluation.persistence.ContentDecisionRepository;
import academy.capstone.evaluation.persistence.ContentErrorRepository;
import academy.capstone.training.EditionLine;
import academy.capstone.training.Editions;
import academy.capstone.training.StageEntered;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.ProcessMessages;
import academy.capstone.workflow.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what was decided on the content of a course. What is already issued stays valid whatever is decided. */
@Service
public class ContentOutcomes {

    private static final String DESIGN_REQUESTED = "training-lifecycle.designRequested";
    private static final String APPLIED = "ServiceTask_ApplyContentDecision";
    private static final String FIRST_DESIGN = "first";

    private final ContentDecisionRepository decisions;
    private final ContentErrorRepository errors;
    private final EvaluationReading evaluations;
    private final ContentReviews reviews;
    private final ContentReviewNotices notices;
    private final Trainings trainings;
    private final Editions editions;
    private final ProcessMessages messages;

    ContentOutcomes(
            ContentDecisionRepository decisions,
            ContentErrorRepository errors,
            EvaluationReading evaluations,
            ContentReviews reviews,
            ContentReviewNotices notices,
            Trainings trainings,
            Editions editions,
            ProcessMessages messages) {
        this.decisions = decisions;
        this.errors = errors;
        this.evaluations = evaluations;
        this.reviews = reviews;
        this.notices = notices;
        this.trainings = trainings;
        this.editions = editions;
        this.messages = messages;
    }

    /**
     * Carries the newest decision out, and ends every other review of the course, whether it waits for its date or for a
     * decision. Repeatable: a course has one next edition.
     */
    @Transactional
    public void apply(String trainingCode) {
        messages.tellOthers(ContentReviews.CONTENT_DECIDED, trainingCode);
        ContentDecision decision = newest(trainingCode);
        switch (decision.decision()) {
            case ContentDecision.KEEP -> {
                trainings.keepContent(trainingCode);
                reviews.start(trainingCode, ContentReviewReason.DUE);
            }
            case ContentDecision.UPGRADE -> upgrade(trainingCode, decision);
            default -> {}
        }
    }

    private void upgrade(String trainingCode, ContentDecision decision) {
        if (editions.of(trainingCode).next().isPresent()) {
            return;
        }
        String reason = reason(trainingCode, decision);
        String next = editions.open(trainingCode, reason);
        trainings.decidedByRule(next, APPLIED, "new-edition", "content review of " + trainingCode, reason);
        messages.start(
                DESIGN_REQUESTED,
                next,
                Map.of(
                        Variables.DESIGN_MODE.variable(),
                        FIRST_DESIGN,
                        Variables.COORDINATOR.variable(),
                        trainings.facts(next).coordinator()));
    }

    /** What the coordinator of the new edition has to mend: why there was a review, and what was decided. */
    private String reason(String trainingCode, ContentDecision decision) {
        List<String> lines = new ArrayList<>(List.of(decision.explanation()));
        lines.add(ContentReviewReason.sentenceOf(decision.reason()));
        lines.addAll(evaluations.poorBecause(trainingCode));
        errors.errors(trainingCode).stream()
                .map(ContentError::error)
                .map(error -> "Factual error: " + error)
                .forEach(lines::add);
        return String.join("\n", lines);
    }

    /** Tells the coordinator and the academy team what becomes of the course. */
    @Transactional
    public void inform(String trainingCode) {
        ContentDecision decision = newest(trainingCode);
        EditionLine line = editions.of(trainingCode);
        String next = decision.decision().equals(ContentDecision.UPGRADE)
                ? line.next().orElseThrow().code()
                : "";
        Map<String, String> facts = Map.of(
                "decision",
                decision.decision(),
                "comment",
                decision.explanation(),
                "code",
                trainingCode,
                "nextEdition",
                next);
        notices.coordinatorAnd(trainingCode, Group.ACADEMY_TEAM)
                .forEach(person -> notices.post(
                        trainingCode,
                        person,
                        "inform-content-decision",
                        null,
                        next.isEmpty() ? trainingCode : next,
                        facts));
    }

    /** A new edition that comes to nothing leaves the course as it was: its content is due for review again. */
    @EventListener
    void reviewAgain(StageEntered entered) {
        if (entered.stage().isEarlyEnd()) {
            editions.of(entered.trainingCode())
                    .previous()
                    .ifPresent(previous -> reviews.schedule(previous.code(), Quality.GOOD.word()));
        }
    }

    private ContentDecision newest(String trainingCode) {
        return decisions.newest(trainingCode).orElseThrow();
    }
}

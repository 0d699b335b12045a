package academy.capstone.signoff.application;

import academy.capstone.signoff.domain.SignOffStep;
import academy.capstone.signoff.persistence.SignOffRepository;
import academy.capstone.training.OutlineVersion;
import academy.capstone.training.Stage;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.SubmittedTask;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the decisions of senior management. */
@Service
public class SigningOff {

    private static final String RETURN_TO = "returnTo";
    private static final String TO_OUTLINE = "outline";

    private final Trainings trainings;
    private final Signatories signatories;
    private final SignOffRuns runs;
    private final SignOffRepository steps;
    private final Clock clock;

    SigningOff(Trainings trainings, Signatories signatories, SignOffRuns runs, SignOffRepository steps, Clock clock) {
        this.trainings = trainings;
        this.signatories = signatories;
        this.runs = runs;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Keeps a decision on the step in hand.
     *
     * @throws Refusal of kind invalid if a return or a rejection comes without a comment; of kind conflict if no step waits,
     *     the training has moved on, or the outline is another one than the signature was asked for
     */
    @Transactional
    public void decide(SubmittedTask task) {
        String word = task.fields().text("signOffDecision");
        String comment = task.fields().optionalText("comment").orElse("");
        refuseWithoutComment(word, comment);
        String code = task.trainingCode();
        SignOffStep step = runs.waiting(code)
                .orElseThrow(() -> Refusal.conflict("No sign-off of this training waits for a decision."));
        OutlineVersion outline = trainings.currentOutline(code);
        refuseAnotherOutline(step, word, outline);
        SignOffStep now = step.inHandsOf(signatories.today(step));
        String returnTo = word.equals(SignOffStep.RETURN)
                ? task.fields().optionalText(RETURN_TO).orElse(TO_OUTLINE)
                : "";
        SignOffStep.Decided decided = new SignOffStep.Decided(
                word, returnTo, comment, task.person(), clock.instant(), outline.number(), outline.sha256());
        if (!steps.decide(now, decided, task.taskId())) {
            throw Refusal.conflict(
                    "Somebody else has just decided on this sign-off. Please open the course file anew.");
        }
        trainings.decided(
                code,
                task.taskKey(),
                task.person(),
                now.person().equals(task.person()) ? Optional.empty() : Optional.of(now.person()),
                decided.toReview() ? "return-to-review" : word,
                comment);
        refuseOnceMovedOn(code);
    }

    /**
     * Approves the outline once every step of the run has approved it.
     *
     * @throws Refusal of kind conflict if they approved another outline than the one that is there now
     */
    @Transactional
    public void complete(String trainingCode) {
        List<SignOffStep> run = runs.newest(trainingCode);
        boolean approved = !run.isEmpty()
                && run.stream()
                        .allMatch(each -> each.decided()
                                .filter(SignOffStep.Decided::approved)
                                .isPresent());
        if (!approved) {
            return;
        }
        String current = trainings.currentOutline(trainingCode).sha256();
        if (run.stream()
                .anyMatch(each -> !each.decided().orElseThrow().outlineSha256().equals(current))) {
            throw Refusal.conflict(
                    "Not everybody has signed the outline as it is now. Please return the training to review.");
        }
        trainings.approveOutline(trainingCode);
    }

    private static void refuseWithoutComment(String word, String comment) {
        if (!word.equals(SignOffStep.APPROVE) && comment.isBlank()) {
            throw Refusal.invalid(
                    "comment",
                    word.equals(SignOffStep.RETURN)
                            ? "Please say in the comment what is to be changed."
                            : "Please give the reason for the rejection in the comment.");
        }
    }

    /** A return stays possible: it is the way to have the changed outline looked at and to be asked anew. */
    private static void refuseAnotherOutline(SignOffStep step, String word, OutlineVersion outline) {
        if (step.shownAnother(outline.sha256()) && !word.equals(SignOffStep.RETURN)) {
            throw Refusal.conflict(
                    ("The outline has changed since your signature was asked for: that was version %d, now it is version %d."
                                    + " Please return the training to review, so that what is signed is what was reviewed.")
                            .formatted(step.shown().orElseThrow().version(), outline.number()));
        }
    }

    /** Asked last, when everything is written: a withdrawal that came first is seen here. */
    private void refuseOnceMovedOn(String trainingCode) {
        Stage stage = trainings.facts(trainingCode).stage();
        if (stage != Stage.SIGN_OFF) {
            throw Refusal.conflict("The training has moved on (" + stage.label()
                    + "); its sign-off is no longer open, and your decision was not kept.");
        }
    }
}

package academy.capstone.signoff.application;

import academy.capstone.signoff.domain.SignOffStep;
import academy.capstone.signoff.persistence.SignOffRepository;
import academy.capstone.training.OutlineVersion;
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

    private static final String APPROVE = "approve";

    private final Trainings trainings;
    private final SignOffRepository steps;
    private final Clock clock;

    SigningOff(Trainings trainings, SignOffRepository steps, Clock clock) {
        this.trainings = trainings;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Keeps a decision on the step in hand.
     *
     * @throws Refusal if a return or a rejection comes without a comment, or no step waits
     */
    @Transactional
    public void decide(SubmittedTask task) {
        String word = task.fields().text("signOffDecision");
        String comment = task.fields().optionalText("comment").orElse("");
        if (!word.equals(APPROVE) && comment.isBlank()) {
            throw Refusal.invalid(
                    "comment",
                    word.equals("return")
                            ? "Please say in the comment what is to be changed."
                            : "Please give the reason for the rejection in the comment.");
        }
        SignOffStep step = currentRun(task.trainingCode()).stream()
                .filter(each -> each.decided().isEmpty())
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("No sign-off of this training waits for a decision."));
        OutlineVersion outline = trainings.currentOutline(task.trainingCode());
        steps.decide(
                step.id(),
                new SignOffStep.Decided(
                        word, comment, task.person(), clock.instant(), outline.number(), outline.sha256()),
                task.taskId());
        trainings.decided(
                task.trainingCode(), task.taskKey(), task.person(), step.onBehalfOf(task.person()), word, comment);
    }

    /** Approves the outline once every step of the run has approved it. */
    @Transactional
    public void complete(String trainingCode) {
        List<SignOffStep> run = currentRun(trainingCode);
        boolean approved = !run.isEmpty()
                && run.stream()
                        .allMatch(each -> each.decided()
                                .filter(last -> last.word().equals(APPROVE))
                                .isPresent());
        if (approved) {
            trainings.approveOutline(trainingCode);
        }
    }

    /** The steps of the newest run; empty before the first. */
    @Transactional(readOnly = true)
    public List<SignOffStep> currentRun(String trainingCode) {
        List<SignOffStep> all = steps.of(trainingCode);
        Optional<Integer> run = all.stream().map(SignOffStep::run).max(Integer::compare);
        return all.stream()
                .filter(each -> run.isPresent() && each.run() == run.get())
                .toList();
    }
}

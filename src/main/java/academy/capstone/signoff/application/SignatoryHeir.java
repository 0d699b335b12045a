package academy.capstone.signoff.application;

import academy.capstone.signoff.domain.SignOffStep;
import academy.capstone.signoff.domain.Signature;
import academy.capstone.signoff.persistence.SignOffRepository;
import academy.capstone.workflow.OpenTask;
import academy.capstone.workflow.TaskHeir;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who takes a signature over: the substitute when an absence begins, the director when it ends, the new director when the
 * old one has left, senior management when neither may sign.
 */
@Component
@Order(0)
class SignatoryHeir implements TaskHeir {

    private static final String SIGN_OFF = "UserTask_SignOff";

    private final SignOffRuns runs;
    private final Signatories signatories;
    private final SignOffRepository steps;

    SignatoryHeir(SignOffRuns runs, Signatories signatories, SignOffRepository steps) {
        this.runs = runs;
        this.signatories = signatories;
        this.steps = steps;
    }

    @Override
    public boolean serves(String taskKey) {
        return taskKey.equals(SIGN_OFF);
    }

    @Override
    @Transactional
    public Optional<String> heir(OpenTask task) {
        Optional<SignOffStep> waiting = runs.waiting(task.trainingCode());
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Signature now = signatories.today(waiting.get());
        if (now.acting().equals(task.assignee())) {
            return Optional.empty();
        }
        steps.handOver(waiting.get().inHandsOf(now));
        return Optional.of(now.acting());
    }
}

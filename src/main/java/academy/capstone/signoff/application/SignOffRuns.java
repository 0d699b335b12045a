package academy.capstone.signoff.application;

import academy.capstone.signoff.domain.SignOffStep;
import academy.capstone.signoff.persistence.SignOffRepository;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The runs of a training through sign-off: each time that it comes there, a new one begins. */
@Service
@Transactional(readOnly = true)
public class SignOffRuns {

    private final SignOffRepository steps;

    SignOffRuns(SignOffRepository steps) {
        this.steps = steps;
    }

    /** The steps of all runs, in their order. */
    public List<SignOffStep> all(String trainingCode) {
        return steps.of(trainingCode);
    }

    /** The steps of the newest run; empty before the first. */
    public List<SignOffStep> newest(String trainingCode) {
        List<SignOffStep> all = steps.of(trainingCode);
        int newest = all.stream().mapToInt(SignOffStep::run).max().orElse(0);
        return all.stream().filter(each -> each.run() == newest).toList();
    }

    /** The step that waits for a decision. Steps follow one another, so that there is one at most. */
    public Optional<SignOffStep> waiting(String trainingCode) {
        List<SignOffStep> run = newest(trainingCode);
        boolean goesOn = run.stream()
                .allMatch(each ->
                        each.decided().map(SignOffStep.Decided::approved).orElse(true));
        return goesOn ? run.stream().filter(SignOffStep::waits).findFirst() : Optional.empty();
    }

    /** The step that was decided last in the newest run. */
    public Optional<SignOffStep> lastDecided(String trainingCode) {
        return newest(trainingCode).stream().filter(each -> !each.waits()).reduce((first, second) -> second);
    }
}

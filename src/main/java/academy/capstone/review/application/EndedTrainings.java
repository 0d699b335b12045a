package academy.capstone.review.application;

import academy.capstone.review.persistence.AssignmentRepository;
import academy.capstone.training.StageEntered;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Frees the reviewers of a training that ends early, so that they are not thought to be busy. */
@Component
class EndedTrainings {

    private final AssignmentRepository assignments;
    private final Clock clock;

    EndedTrainings(AssignmentRepository assignments, Clock clock) {
        this.assignments = assignments;
        this.clock = clock;
    }

    @EventListener
    void release(StageEntered entered) {
        if (entered.stage().isEarlyEnd()) {
            assignments.release(entered.trainingCode(), clock.instant());
        }
    }
}

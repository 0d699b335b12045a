package academy.capstone.delivery.application;

import academy.capstone.delivery.domain.OwnWork;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who must not do what in delivery: nobody checks their own work, and only a training's instructor enters its results. */
@Service
public class DeliveryDuties {

    private final DeliveryTasks tasks;
    private final ResultsOffice results;
    private final TrainingTeam team;

    DeliveryDuties(DeliveryTasks tasks, ResultsOffice results, TrainingTeam team) {
        this.tasks = tasks;
        this.results = results;
        this.team = team;
    }

    /** The sentence with which the person is refused; empty if nothing stands against it. */
    @Transactional(readOnly = true)
    public Optional<String> objection(String trainingCode, String task, String person) {
        if (task.equals(DeliveryTasks.RECORD_RESULTS) && !team.isInstructor(trainingCode, person)) {
            return Optional.of("Only an instructor of this training may enter its results.");
        }
        if (task.equals(DeliveryTasks.CONFIRM_RESULTS) && hasEnteredResults(trainingCode, person)) {
            return Optional.of("Whoever entered the results or teaches the training must not confirm them.");
        }
        boolean ownWork = OwnWork.checkedBy(task)
                .flatMap(checked -> tasks.lastPerson(trainingCode, checked))
                .filter(person::equals)
                .isPresent();
        return ownWork ? Optional.of("Nobody checks their own work: somebody else must do this.") : Optional.empty();
    }

    private boolean hasEnteredResults(String trainingCode, String person) {
        return team.instructors(trainingCode).contains(person)
                || results.enteredBy(trainingCode).contains(person);
    }
}

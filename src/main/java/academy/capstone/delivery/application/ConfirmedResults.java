package academy.capstone.delivery.application;

import academy.capstone.delivery.persistence.RecordRepository;
import academy.capstone.delivery.persistence.RecordRepository.TaskRecord;
import academy.capstone.delivery.persistence.ResultsRepository;
import academy.capstone.people.People;
import academy.capstone.training.Stage;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the results of a training are confirmed, since when, and who may touch them after that. */
@Component
class ConfirmedResults {

    private final RecordRepository records;
    private final ResultsRepository results;
    private final Trainings trainings;
    private final TrainingTeam team;
    private final People people;
    private final DeliverySettings settings;
    private final Clock clock;

    ConfirmedResults(
            RecordRepository records,
            ResultsRepository results,
            Trainings trainings,
            TrainingTeam team,
            People people,
            DeliverySettings settings,
            Clock clock) {
        this.records = records;
        this.results = results;
        this.trainings = trainings;
        this.team = team;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /** When the results were confirmed; empty before, and for a training that ended early. */
    Optional<Instant> since(String trainingCode) {
        Stage stage = trainings.facts(trainingCode).stage();
        boolean passed = stage.compareTo(Stage.REPORT) >= 0 && !stage.isEarlyEnd();
        return passed
                ? records.newest(trainingCode, DeliveryTasks.CONFIRM_RESULTS).map(TaskRecord::recordedAt)
                : Optional.empty();
    }

    /** Until when a participant can appeal; empty before the results are confirmed. */
    Optional<Instant> appealsUntil(String trainingCode) {
        return since(trainingCode).map(confirmed -> confirmed.plus(Duration.ofDays(settings.appealDays())));
    }

    boolean appealsOpen(String trainingCode) {
        return appealsUntil(trainingCode)
                .filter(end -> clock.instant().isBefore(end))
                .isPresent();
    }

    /** @throws Refusal while the results are not confirmed */
    void require(String trainingCode) {
        if (since(trainingCode).isEmpty()) {
            throw Refusal.conflict(
                    "The results of %s are not confirmed yet. Until then they are changed by the instructor, without a correction."
                            .formatted(trainingCode));
        }
    }

    /**
     * Why the person must not decide on a correction; empty if nothing stands against it.
     *
     * @param proposer who proposed it
     */
    Optional<String> objection(String trainingCode, String proposer, String person) {
        if (!team.isCoordinator(trainingCode, person) && !people.isMember(person, Group.ACADEMY_TEAM)) {
            return Optional.of("Only the coordinator of the training and the academy team decide on a correction.");
        }
        boolean involved = person.equals(proposer)
                || team.instructors(trainingCode).contains(person)
                || results.files(trainingCode).stream()
                        .anyMatch(version -> version.importedBy().equals(person)
                                && version.origin().isEntered());
        return involved
                ? Optional.of(
                        "Whoever entered the results, teaches the training or proposed the correction must not confirm it.")
                : Optional.empty();
    }
}

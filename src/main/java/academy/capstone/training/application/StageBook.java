package academy.capstone.training.application;

import academy.capstone.training.Stage;
import academy.capstone.training.StageEntered;
import academy.capstone.training.persistence.LogRepository;
import academy.capstone.training.persistence.TrainingRepository;
import academy.capstone.workflow.StageRecorder;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down where each training stands. */
@Service
@Transactional
class StageBook implements StageRecorder {

    private final TrainingRepository trainings;
    private final LogRepository log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StageBook(TrainingRepository trainings, LogRepository log, ApplicationEventPublisher events, Clock clock) {
        this.trainings = trainings;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void enter(String trainingCode, String word) {
        Stage stage = Stage.of(word)
                .orElseThrow(() -> new IllegalArgumentException("A process names an unknown stage: " + word));
        Instant now = clock.instant();
        if (trainings.enter(trainingCode, stage, now)) {
            log.entered(trainingCode, stage, now);
            events.publishEvent(new StageEntered(trainingCode, stage));
        }
    }
}

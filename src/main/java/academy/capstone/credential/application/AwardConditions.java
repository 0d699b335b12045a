package academy.capstone.credential.application;

import academy.capstone.credential.domain.AwardFacts.TrainingConditions;
import academy.capstone.delivery.Reports;
import academy.capstone.training.ActivityType;
import academy.capstone.training.Outline;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads from the course file what a training asks of those who want a credential. */
@Component
class AwardConditions {

    /** The word with which the task force lets an activity count as a training. */
    private static final String OVERRULED = "overruled";

    private final Trainings trainings;
    private final Reports reports;

    AwardConditions(Trainings trainings, Reports reports) {
        this.trainings = trainings;
        this.reports = reports;
    }

    TrainingConditions of(String trainingCode) {
        TrainingFacts training = trainings.facts(trainingCode);
        Outline outline = trainings.approvedOutline(trainingCode).outline();
        return new TrainingConditions(
                isTraining(training),
                reports.isValidated(trainingCode),
                training.format().instructorLed(),
                training.hours(),
                Optional.ofNullable(outline.passMark()),
                Optional.ofNullable(outline.attendanceRule()),
                Boolean.TRUE.equals(outline.shortCertificate()));
    }

    private boolean isTraining(TrainingFacts training) {
        return training.activityType() == ActivityType.TRAINING
                || trainings.decisions(training.code()).stream()
                        .anyMatch(each -> each.word().equals(OVERRULED));
    }
}

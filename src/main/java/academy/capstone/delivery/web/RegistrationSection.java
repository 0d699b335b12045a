package academy.capstone.delivery.web;

import academy.capstone.catalogue.CatalogueEntrySection;
import academy.capstone.delivery.application.RegistrationDesk;
import academy.capstone.training.CourseFileSection.View;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way to register, on the public page of a training. */
@Component
class RegistrationSection implements CatalogueEntrySection {

    private static final int PLACE = 100;

    private final RegistrationDesk desk;
    private final Trainings trainings;

    RegistrationSection(RegistrationDesk desk, Trainings trainings) {
        this.desk = desk;
        this.trainings = trainings;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<View> view(String trainingCode) {
        return trainings
                .find(trainingCode)
                .map(training -> view(
                        training,
                        desk.open(trainingCode).map(mode -> mode.word()).orElse("")));
    }

    private static View view(TrainingFacts training, String mode) {
        return new View(
                "Registration",
                "delivery/registration-entry",
                Map.of(
                        "registrationCode",
                        training.code(),
                        "registrationMode",
                        mode,
                        "trainingCancelled",
                        training.stage().isEarlyEnd()));
    }
}

package academy.capstone.catalogue.application;

import academy.capstone.training.Trainings;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who must keep away from the consultation of the other bureau. */
@Service
@Transactional(readOnly = true)
public class ConsultationDuties {

    private final Trainings trainings;

    ConsultationDuties(Trainings trainings) {
        this.trainings = trainings;
    }

    /** Why this person must not answer for the other bureau. */
    public Optional<String> objection(String trainingCode, String person) {
        return trainings.coordinatorsEver(trainingCode).contains(person)
                ? Optional.of("You coordinate this training, or did; the other bureau answers for itself.")
                : Optional.empty();
    }
}

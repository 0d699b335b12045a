package academy.capstone.signoff.application;

import academy.capstone.review.Reviews;
import academy.capstone.training.Trainings;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has a part in a training that forbids signing it, for themselves or for anybody else. */
@Service
@Transactional(readOnly = true)
class SignatoryConflicts {

    private final Trainings trainings;
    private final Reviews reviews;

    SignatoryConflicts(Trainings trainings, Reviews reviews) {
        this.trainings = trainings;
        this.reviews = reviews;
    }

    /** Why this person must not sign the training. */
    Optional<String> of(String trainingCode, String person) {
        if (trainings.coordinatorsEver(trainingCode).contains(person)) {
            return Optional.of(
                    "You coordinate this training, or did; whoever coordinates a training never signs it off.");
        }
        boolean teaches = trainings.currentOutline(trainingCode).outline().instructors().stream()
                .anyMatch(each -> person.equals(each.user()));
        if (teaches) {
            return Optional.of("You teach in this training; whoever teaches in a training never signs it off.");
        }
        return reviews.reviewersOf(trainingCode).contains(person)
                ? Optional.of("You were asked to review this training; a reviewer never signs off.")
                : Optional.empty();
    }
}

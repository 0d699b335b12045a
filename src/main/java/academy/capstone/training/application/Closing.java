package academy.capstone.training.application;

import academy.capstone.training.Trainings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a training's way. */
@Service
@Transactional(readOnly = true)
public class Closing {

    private final Trainings trainings;

    Closing(Trainings trainings) {
        this.trainings = trainings;
    }

    /**
     * Closes the course file. The end of the process moves it to its last stage; here it is made sure that what closes is
     * a training that was approved.
     */
    public void close(String trainingCode) {
        if (trainings.facts(trainingCode).approvedVersion().isEmpty()) {
            throw new IllegalStateException("The training " + trainingCode + " reached its end without an approval.");
        }
    }
}

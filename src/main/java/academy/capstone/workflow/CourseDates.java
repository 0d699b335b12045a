package academy.capstone.workflow;

import java.time.Instant;
import java.util.Optional;

/** What expressions in a process may ask of the training in hand, as {@code ${course.end}} and so on. */
public interface CourseDates {

    Facts of(String trainingCode);

    /**
     * Facts of a training that timers, due dates and assignments read; absent ones are unknown yet.
     *
     * @param instructor user id of the first instructor of the outline who has an account
     * @param director user id of the director in office of the training's bureau, or of the substitute
     */
    record Facts(
            Optional<Instant> start,
            Optional<Instant> end,
            Optional<Instant> readinessDue,
            Optional<Instant> contentReviewDue,
            Optional<Instant> contentReviewForced,
            Optional<String> instructor,
            Optional<String> director) {}
}

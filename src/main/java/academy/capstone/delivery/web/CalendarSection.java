package academy.capstone.delivery.web;

import academy.capstone.delivery.application.CourseCalendar;
import academy.capstone.delivery.application.CourseCalendar.Timed;
import academy.capstone.delivery.application.Selection;
import academy.capstone.training.CourseFileSection;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When the sessions are, and the calendar file, in the course file. */
@Component
class CalendarSection implements CourseFileSection {

    private static final int PLACE = 450;

    private final CourseCalendar calendar;
    private final Selection selection;
    private final Trainings trainings;

    CalendarSection(CourseCalendar calendar, Selection selection, Trainings trainings) {
        this.calendar = calendar;
        this.selection = selection;
        this.trainings = trainings;
    }

    @Override
    public String key() {
        return "calendar";
    }

    @Override
    public int order() {
        return PLACE;
    }

    /** The dates are in the outline. */
    @Override
    public Optional<Object> json(String trainingCode, String person) {
        return Optional.empty();
    }

    @Override
    public Optional<View> view(String trainingCode, String person) {
        TrainingFacts training = trainings.facts(trainingCode);
        List<Timed> sessions = calendar.sessions(trainingCode);
        if (training.approvedVersion().isEmpty() || !selection.maySee(trainingCode, person)) {
            return Optional.empty();
        }
        return Optional.of(new View(
                "Calendar",
                "delivery/calendar",
                Map.of(
                        "sessions",
                        sessions,
                        "cancelled",
                        training.stage().isEarlyEnd(),
                        "file",
                        "/trainings/" + trainingCode + "/calendar.ics")));
    }
}

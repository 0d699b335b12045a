package academy.capstone.delivery.web;

import academy.capstone.delivery.ParticipantSection;
import academy.capstone.delivery.application.CourseCalendar;
import academy.capstone.delivery.application.CourseCalendar.Timed;
import academy.capstone.delivery.application.RegistrationDesk;
import academy.capstone.delivery.domain.ParticipantState;
import academy.capstone.training.CourseFileSection.View;
import academy.capstone.training.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When the sessions are, and the calendar file, on the participant's own page. */
@Component
class OwnCalendarSection implements ParticipantSection {

    private static final int PLACE = 100;

    private final CourseCalendar calendar;
    private final RegistrationDesk desk;

    OwnCalendarSection(CourseCalendar calendar, RegistrationDesk desk) {
        this.calendar = calendar;
        this.desk = desk;
    }

    @Override
    public String key() {
        return "calendar";
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<View> view(long participantId, String token) {
        return desk.personalPage(token)
                .filter(page -> page.participant().state() != ParticipantState.DECLINED)
                .map(page -> {
                    List<Timed> sessions = calendar.sessions(page.training().code());
                    boolean cancelled = page.training().stage() == Stage.CANCELLED
                            || page.participant().state() == ParticipantState.CANCELLED;
                    return new View(
                            "Calendar",
                            "delivery/calendar",
                            Map.of(
                                    "sessions",
                                    sessions,
                                    "cancelled",
                                    cancelled,
                                    "file",
                                    "/participants/" + token + "/calendar.ics"));
                });
    }
}

package academy.capstone.delivery.web;

import academy.capstone.delivery.ParticipantSection;
import academy.capstone.delivery.application.CourseCalendar;
import academy.capstone.delivery.application.CourseCalendar.Timed;
import academy.capstone.delivery.application.OwnPage;
import academy.capstone.delivery.domain.ParticipantState;
import academy.capstone.training.CourseFileSection.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** When the sessions are, and the calendar file, on the participant's own page. */
@Component
class OwnCalendarSection implements ParticipantSection {

    private static final int PLACE = 100;

    private static final Set<ParticipantState> NOT_COMING =
            Set.of(ParticipantState.DECLINED, ParticipantState.WITHDRAWN, ParticipantState.LAPSED);

    private final CourseCalendar calendar;
    private final OwnPage own;

    OwnCalendarSection(CourseCalendar calendar, OwnPage own) {
        this.calendar = calendar;
        this.own = own;
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
        return Optional.of(own.show(token))
                .filter(page -> !NOT_COMING.contains(page.participant().state()))
                .map(page -> {
                    List<Timed> sessions = calendar.sessions(page.training().code());
                    boolean cancelled = page.training().stage().isEarlyEnd()
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

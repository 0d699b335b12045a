package academy.capstone.training.domain;

import academy.capstone.training.Format;
import academy.capstone.training.Outline;
import academy.capstone.training.Outline.Session;
import academy.capstone.workflow.PlainText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Sessions: what each needs, that each serves an objective, and that their hours add up. */
final class SessionRules {

    private final Outline outline;
    private final Format format;
    private final Faults faults;

    SessionRules(Outline outline, Format format, Faults faults) {
        this.outline = outline;
        this.format = format;
        this.faults = faults;
    }

    void check() {
        List<Session> sessions = outline.sessions();
        faults.oneAtLeast("sessions", sessions, "session");
        Set<String> titles = new HashSet<>();
        for (int index = 0; index < sessions.size(); index++) {
            String path = "sessions[" + index + "]";
            Session session = sessions.get(index);
            checkTitle(session, path, titles);
            faults.required(path + ".hours", session.hours());
            faults.positive(path + ".hours", session.hours());
            if (format.instructorLed()) {
                faults.required(path + ".keyPoints", session.keyPoints());
                checkInstructor(session, path);
            }
            checkTime(session, path);
        }
        if (format.instructorLed() && !sessions.isEmpty()) {
            checkSum();
        }
    }

    private void checkTitle(Session session, String path, Set<String> titles) {
        String title = session.title();
        faults.required(path + ".title", title);
        if (title == null) {
            return;
        }
        faults.addIf(
                !titles.add(title),
                path + ".title",
                "Two sessions are called \"%s\"; give each its own name.".formatted(PlainText.shortened(title)));
        faults.addIf(
                outline.objectives().stream().noneMatch(objective -> title.equals(objective.session())),
                path + ".title",
                "The session \"%s\" serves no objective; name it at one, or take it out."
                        .formatted(PlainText.shortened(title)));
    }

    private void checkInstructor(Session session, String path) {
        String instructor = session.instructor();
        faults.required(path + ".instructor", instructor);
        if (instructor == null || outline.instructors().isEmpty()) {
            return;
        }
        boolean known = outline.instructors().stream()
                .flatMap(each -> Stream.of(
                        Optional.ofNullable(each.name()),
                        Optional.ofNullable(each.user()),
                        Optional.ofNullable(each.email())))
                .flatMap(Optional::stream)
                .anyMatch(instructor::equalsIgnoreCase);
        faults.addIf(
                !known,
                path + ".instructor",
                "\"%s\" is none of the instructors; add the person there, or choose another."
                        .formatted(PlainText.shortened(instructor)));
    }

    private void checkTime(Session session, String path) {
        if (format.instructorLed()) {
            faults.required(path + ".start", session.start());
            faults.required(path + ".zone", session.zone());
        }
        if (session.zone() != null && !SessionTime.isZone(session.zone())) {
            faults.add(
                    path + ".zone",
                    "The time zone \"%s\" is unknown; write it like Africa/Nairobi or Europe/Zurich."
                            .formatted(PlainText.shortened(session.zone())));
        }
        if (session.start() != null) {
            SessionTime.local(session.start())
                    .ifPresentOrElse(
                            time -> checkWithin(time, path),
                            () -> faults.add(
                                    path + ".start",
                                    "The %s is not readable; write it like 2027-03-01T09:00."
                                            .formatted(FieldName.of(path + ".start"))));
        }
    }

    private void checkWithin(LocalDateTime time, String path) {
        Optional<LocalDate> start = Optional.ofNullable(outline.start()).flatMap(SessionTime::date);
        Optional<LocalDate> end = Optional.ofNullable(outline.end()).flatMap(SessionTime::date);
        LocalDate day = time.toLocalDate();
        faults.addIf(
                start.filter(day::isBefore).isPresent()
                        || end.filter(day::isAfter).isPresent(),
                path + ".start",
                "%s lies outside the dates of the training; move the session, or the dates.".formatted(day));
    }

    private void checkSum() {
        BigDecimal sum = outline.sessions().stream()
                .map(Session::hours)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal stated = outline.totalHours();
        if (stated != null && sum.compareTo(stated) != 0) {
            faults.add(
                    "totalHours",
                    "The sessions add up to %s hours, but the total says %s; correct one of them."
                            .formatted(sum.toPlainString(), stated.toPlainString()));
        }
    }
}

package academy.capstone.delivery.application;

import academy.capstone.delivery.domain.LiveSessions;
import academy.capstone.delivery.domain.ParticipantState;
import academy.capstone.delivery.domain.Registered;
import academy.capstone.delivery.persistence.ParticipantRepository;
import academy.capstone.delivery.persistence.RecordRepository;
import academy.capstone.training.Outline;
import academy.capstone.training.OutlineVersion;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Refusal;
import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dates of a training as a calendar file (RFC 5545). Each session keeps its UID for good; whoever opens a newer file gets
 * the new dates in the same entry, because its SEQUENCE is higher, and a cancelled training disappears from the calendar.
 */
@Service
public class CourseCalendar {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final int LONGEST_MINUTES = 24 * 60;
    private static final String PRODUCT = "-//Capstone//Course calendar//EN";

    private final Trainings trainings;
    private final ParticipantRepository participants;
    private final RecordRepository records;
    private final TrainingTeam team;
    private final String baseUrl;

    CourseCalendar(
            Trainings trainings,
            ParticipantRepository participants,
            RecordRepository records,
            TrainingTeam team,
            @Value("${capstone.base-url}") String baseUrl) {
        this.trainings = trainings;
        this.participants = participants;
        this.records = records;
        this.team = team;
        this.baseUrl = baseUrl;
    }

    /** A session with its time; {@code start} is empty if the outline gives none that can be read. */
    public record Timed(String title, Optional<ZonedDateTime> start, Optional<ZonedDateTime> end) {}

    /** The live sessions of the approved outline; empty before the outline is approved. */
    @Transactional(readOnly = true)
    public List<Timed> sessions(String trainingCode) {
        TrainingFacts training = trainings.facts(trainingCode);
        return training.approvedVersion().isEmpty()
                ? List.of()
                : LiveSessions.in(trainings.approvedOutline(trainingCode).outline(), training.format()).stream()
                        .map(CourseCalendar::timed)
                        .toList();
    }

    /** The calendar of one participant; empty before there is anything to come to. */
    @Transactional(readOnly = true)
    public Optional<String> ofParticipant(long participantId) {
        return participants
                .find(participantId)
                .filter(participant -> participant.state() != ParticipantState.DECLINED)
                .map(this::ofParticipant);
    }

    private String ofParticipant(Registered participant) {
        TrainingFacts training = trainings.facts(participant.trainingCode());
        boolean cancelled = training.stage().isEarlyEnd() || participant.state() == ParticipantState.CANCELLED;
        Status status = participant.state().holdsSeat() ? Status.confirmed() : Status.tentative();
        return text(
                training,
                cancelled ? Status.cancelled() : status,
                participant.state().holdsSeat());
    }

    /**
     * The calendar for the training's people.
     *
     * @throws Refusal if the person is none of them
     */
    @Transactional(readOnly = true)
    public String ofStaff(String trainingCode, String person) {
        team.requireMember(trainingCode, person);
        TrainingFacts training = trainings.facts(trainingCode);
        return text(training, training.stage().isEarlyEnd() ? Status.cancelled() : Status.confirmed(), true);
    }

    private String text(TrainingFacts training, Status status, boolean withPlatform) {
        OutlineVersion approved = trainings.approvedOutline(training.code());
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setName(training.title());
        List<VEvent> events = new ArrayList<>();
        CalendarZones zones = new CalendarZones(calendar);
        List<Outline.Session> sessions = LiveSessions.in(approved.outline(), training.format());
        for (int i = 0; i < sessions.size(); i++) {
            Timed session = timed(sessions.get(i));
            if (session.start().isPresent()) {
                events.add(event(training, session, i + 1, zones));
            }
        }
        if (events.isEmpty()) {
            events.add(wholeTraining(training));
        }
        int sequence = approved.number() + (status.isCancelled() ? 1 : 0);
        for (VEvent event : events) {
            event.setDateTimeStamp(Date.from(approved.savedAt()));
            event.setSequence(sequence);
            event.setStatus(new Status(status));
            place(approved.outline()).ifPresent(event::setLocation);
            event.setUrl((withPlatform ? platform(training.code()) : Optional.<String>empty())
                    .orElse(baseUrl + "/catalogue/" + training.code()));
            calendar.addEvent(event);
        }
        return Biweekly.write(calendar).go();
    }

    private VEvent event(TrainingFacts training, Timed session, int number, CalendarZones zones) {
        VEvent event = new VEvent();
        event.setUid(uid(training, Integer.toString(number)));
        event.setSummary(training.title() + ": " + session.title());
        ZonedDateTime start = session.start().orElseThrow();
        ZonedDateTime end = session.end().orElseThrow();
        zones.assign(event.setDateStart(Date.from(start.toInstant())), start);
        zones.assign(event.setDateEnd(Date.from(end.toInstant())), end);
        return event;
    }

    /** Without sessions at a certain time: the days from the first to the last; the end of all-day events is not included. */
    private VEvent wholeTraining(TrainingFacts training) {
        VEvent event = new VEvent();
        event.setUid(uid(training, "all"));
        event.setSummary(training.title());
        ZoneId here = TimeZone.getDefault().toZoneId();
        event.setDateStart(Date.from(training.start().atStartOfDay(here).toInstant()), false);
        event.setDateEnd(Date.from(training.end().plusDays(1).atStartOfDay(here).toInstant()), false);
        return event;
    }

    private String uid(TrainingFacts training, String part) {
        return training.code() + "-" + part + "@"
                + Objects.requireNonNullElse(URI.create(baseUrl).getHost(), "capstone");
    }

    private static Optional<String> place(Outline outline) {
        return Optional.ofNullable(outline.venue()).filter(venue -> !venue.isBlank());
    }

    private Optional<String> platform(String trainingCode) {
        return records.newest(trainingCode, DeliveryTasks.SET_UP)
                .map(setUp -> setUp.text("platformAddress"))
                .filter(address -> !address.isBlank());
    }

    private static Timed timed(Outline.Session session) {
        Optional<ZonedDateTime> start = start(session.start(), session.zone());
        long minutes = Optional.ofNullable(session.hours())
                .map(hours -> hours.multiply(MINUTES).longValue())
                .filter(length -> length > 0)
                .map(length -> Math.min(length, LONGEST_MINUTES))
                .orElse(MINUTES.longValue());
        return new Timed(
                Objects.requireNonNullElse(session.title(), ""),
                start,
                start.map(begins -> begins.plus(Duration.ofMinutes(minutes))));
    }

    private static Optional<ZonedDateTime> start(@Nullable String start, @Nullable String zone) {
        try {
            return Optional.ofNullable(start)
                    .map(LocalDateTime::parse)
                    .map(time -> time.atZone(zone == null ? ZoneOffset.UTC : ZoneId.of(zone)));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}

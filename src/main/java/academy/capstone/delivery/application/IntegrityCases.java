package academy.capstone.delivery.application;

import academy.capstone.delivery.Inquiries;
import academy.capstone.delivery.IntegrityCaseClosed;
import academy.capstone.delivery.IntegrityCaseOpened;
import academy.capstone.delivery.PersonalTraces;
import academy.capstone.delivery.application.DeliveryNotices.Message;
import academy.capstone.delivery.domain.IntegrityCase;
import academy.capstone.delivery.domain.IntegrityCase.Closure;
import academy.capstone.delivery.domain.IntegrityCase.Finding;
import academy.capstone.delivery.domain.Registered;
import academy.capstone.delivery.persistence.IntegrityRepository;
import academy.capstone.delivery.persistence.ParticipantRepository;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks into suspicions that a result was not earned honestly. One of the academy team opens a case, from the enrolment on and
 * whenever; another one closes it with a finding. While it is open no credential of the participant holds (published rule).
 * The decision log says what happened to which number; what people wrote stays in the case, where it can be erased.
 */
@Service
public class IntegrityCases implements Inquiries, PersonalTraces {

    /** Under this name cases stand in the decision log. */
    private static final String CASE = "IntegrityCase";

    private final IntegrityRepository cases;
    private final ParticipantRepository participants;
    private final DeliveryNotices notices;
    private final TrainingTeam team;
    private final Trainings trainings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IntegrityCases(
            IntegrityRepository cases,
            ParticipantRepository participants,
            DeliveryNotices notices,
            TrainingTeam team,
            Trainings trainings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.participants = participants;
        this.notices = notices;
        this.team = team;
        this.trainings = trainings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What one person may see and do about a participant.
     *
     * @param cases newest first
     * @param mayRead reasons and explanations are shown
     */
    public record File(
            Registered participant, List<IntegrityCase> cases, boolean mayRead, boolean mayOpen, boolean mayClose) {}

    /**
     * Opens a case. Awards and credentials are held back in the same transaction, and the participant is told.
     *
     * @return its number
     * @throws Refusal if the person must not, the reason is at fault, the participant is not enrolled, or a case is open already
     */
    @Transactional
    public long open(String trainingCode, String person, long participantId, String reason) {
        team.requireUninvolved(trainingCode, person);
        Registered participant = participant(trainingCode, participantId);
        List<Fault> faults = new ArrayList<>();
        String why = text(faults, "reason", "The reason", reason, "Please say what is suspected and why.");
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        if (!cases.hold(trainingCode, participantId)) {
            throw Refusal.conflict(
                    cases.isOpen(participantId)
                            ? "A case about this participant is open already."
                            : "This participant is not enrolled. A case is opened about somebody who is.");
        }
        long id = cases.open(trainingCode, participantId, why, person, clock.instant());
        log(trainingCode, person, "opened", id, participantId);
        events.publishEvent(new IntegrityCaseOpened(trainingCode, participantId, person));
        tell(participant, "inform-inquiry", id);
        return id;
    }

    /**
     * Closes a case. What was held back goes on, or is taken back, in the same transaction, and the participant is told.
     *
     * @param finding unfounded or founded
     * @param explanation what the participant reads
     * @throws Refusal if the person must not, somebody was faster, or with every fault at its field
     */
    @Transactional
    public void close(String trainingCode, String person, long id, String finding, String explanation) {
        team.requireUninvolved(trainingCode, person);
        IntegrityCase open = cases.lock(trainingCode, id)
                .orElseThrow(() -> Refusal.unknown("This training has no integrity case with this number."));
        open.refuseUnlessMayClose(person);
        List<Fault> faults = new ArrayList<>();
        Optional<Finding> found = Finding.of(finding.strip());
        if (found.isEmpty()) {
            faults.add(new Fault("finding", "Please say unfounded or founded."));
        }
        String words = text(
                faults,
                "explanation",
                "The explanation",
                explanation,
                "Please explain the finding; the participant will read it.");
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        Closure closure = new Closure(found.orElseThrow(), words, person, clock.instant());
        cases.close(open, closure);
        log(trainingCode, person, closure.finding().word(), id, open.participantId());
        events.publishEvent(new IntegrityCaseClosed(
                trainingCode, open.participantId(), person, closure.finding() == Finding.FOUNDED));
        tell(participant(trainingCode, open.participantId()), "inform-inquiry-closed", id);
    }

    /** @throws Refusal if the person is not one of the training's people, or there is no such participant */
    @Transactional(readOnly = true)
    public File file(String trainingCode, String person, long participantId) {
        team.requireMember(trainingCode, person);
        List<IntegrityCase> all = cases.of(participantId);
        boolean uninvolved = team.isUninvolved(trainingCode, person);
        Optional<IntegrityCase> open =
                all.stream().filter(IntegrityCase::isOpen).findFirst();
        return new File(
                participant(trainingCode, participantId),
                all,
                uninvolved,
                uninvolved && open.isEmpty(),
                uninvolved
                        && open.filter(each -> !each.openedBy().equals(person)).isPresent());
    }

    /** True for those of the academy team who don't work for the training. */
    @Transactional(readOnly = true)
    public boolean mayInquire(String trainingCode, String person) {
        return team.isUninvolved(trainingCode, person);
    }

    /** The cases of a training, oldest first, for those of the academy team who don't work for it. */
    @Transactional(readOnly = true)
    public List<IntegrityCase> of(String trainingCode, String person) {
        team.requireUninvolved(trainingCode, person);
        return cases.in(trainingCode);
    }

    /** The cases about a participant, newest first, as far as the participant reads them. */
    @Transactional(readOnly = true)
    public List<IntegrityCase> own(long participantId) {
        return cases.of(participantId);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Instant> open(String trainingCode) {
        Map<Long, Instant> open = new LinkedHashMap<>();
        cases.openIn(trainingCode).forEach(each -> open.put(each.participantId(), each.openedAt()));
        return open;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOpen(long participantId) {
        return cases.isOpen(participantId);
    }

    @Override
    public void erase(long participantId) {
        cases.erase(participantId);
    }

    private Registered participant(String trainingCode, long id) {
        return participants
                .find(id)
                .filter(each -> each.trainingCode().equals(trainingCode))
                .orElseThrow(() -> Refusal.unknown("Nobody with this number has registered for this training."));
    }

    private void tell(Registered participant, String purpose, long id) {
        if (!cases.isErased(participant.id())) {
            notices.toParticipant(
                    trainings.facts(participant.trainingCode()),
                    participant,
                    new Message(purpose, Long.toString(id), Optional.empty(), Map.of()));
        }
    }

    private void log(String trainingCode, String person, String word, long id, long participant) {
        trainings.decided(
                trainingCode,
                CASE,
                person,
                Optional.empty(),
                word,
                "Case %d about participant number %d.".formatted(id, participant));
    }

    private static String text(List<Fault> faults, String field, String label, String typed, String missing) {
        PlainText.fault(label, typed, PlainText.TEXT)
                .or(() -> typed.isBlank() ? Optional.of(missing) : Optional.empty())
                .ifPresent(sentence -> faults.add(new Fault(field, sentence)));
        return typed.strip();
    }
}

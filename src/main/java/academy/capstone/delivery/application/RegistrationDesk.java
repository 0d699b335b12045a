package academy.capstone.delivery.application;

import academy.capstone.delivery.application.DeliveryNotices.Message;
import academy.capstone.delivery.domain.Applicant;
import academy.capstone.delivery.domain.Countries;
import academy.capstone.delivery.domain.Desk;
import academy.capstone.delivery.domain.ParticipantState;
import academy.capstone.delivery.domain.Registered;
import academy.capstone.delivery.domain.Seats;
import academy.capstone.delivery.persistence.ParticipantRepository;
import academy.capstone.delivery.persistence.ResultsRepository;
import academy.capstone.training.Outline;
import academy.capstone.training.Registration;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Refusal;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in: opens, registers, closes. */
@Service
public class RegistrationDesk {

    /** What everybody reads after registering, whoever they are: nobody learns who else is registered. */
    public static final String THANKS =
            "Thank you. We have sent a message to the address you gave; it says how things stand and links to your own page.";

    private final ParticipantRepository participants;
    private final ResultsRepository results;
    private final Trainings trainings;
    private final DeliveryNotices notices;
    private final PersonalLinks links;
    private final Countries countries;
    private final Clock clock;

    RegistrationDesk(
            ParticipantRepository participants,
            ResultsRepository results,
            Trainings trainings,
            DeliveryNotices notices,
            PersonalLinks links,
            Countries countries,
            Clock clock) {
        this.participants = participants;
        this.results = results;
        this.trainings = trainings;
        this.notices = notices;
        this.links = links;
        this.countries = countries;
        this.clock = clock;
    }

    /** How a training can be joined at this moment; empty while registration is closed. */
    @Transactional(readOnly = true)
    public Optional<Registration> open(String trainingCode) {
        return trainings
                .find(trainingCode)
                .filter(training -> !training.stage().isEnd())
                .flatMap(training -> participants.desk(trainingCode))
                .filter(Desk::open)
                .map(Desk::mode);
    }

    /** Opens registration as the approved outline says. Repeatable: after a postponement it opens again. */
    @Transactional
    public void open(String trainingCode, Outline outline) {
        Registration mode = Optional.ofNullable(outline.registration())
                .flatMap(Registration::of)
                .orElse(Registration.DIRECT);
        participants.openDesk(
                trainingCode, new Desk(mode, Optional.ofNullable(outline.seats()), true), clock.instant());
        results.createSheet(trainingCode);
    }

    /** Opens registration as the approved outline of the training says. */
    @Transactional
    public void openFor(String trainingCode) {
        open(trainingCode, trainings.approvedOutline(trainingCode).outline());
    }

    /**
     * Registers somebody, or takes an application. Whoever is registered already is told so by mail only.
     *
     * @throws Refusal with every fault, or as conflict when registration is closed
     */
    @Transactional
    public void register(String trainingCode, Map<String, String> sent) {
        TrainingFacts training = trainings.facts(trainingCode);
        Applicant applicant = Applicant.of(sent, countries);
        Desk desk = participants
                .lockDesk(trainingCode)
                .filter(Desk::open)
                .filter(open -> !training.stage().isEnd())
                .orElseThrow(() -> Refusal.conflict(
                        "Registration for \"%s\" is not open at the moment.".formatted(training.title())));
        Optional<Registered> earlier = participants.findByEmail(trainingCode, applicant.emailKey());
        if (earlier.isPresent()) {
            remind(training, earlier.get());
        } else {
            admit(training, desk, applicant);
        }
    }

    private void admit(TrainingFacts training, Desk desk, Applicant applicant) {
        Seats seats = new Seats(desk.seats(), seatsTaken(training.code()));
        ParticipantState state = seats.stateOfNewcomer(desk.mode());
        long id = participants.add(training.code(), applicant, state, clock.instant());
        Registered registered = participants.find(id).orElseThrow();
        notices.toParticipant(training, registered, Message.of("registration-" + state.word(), 1));
    }

    /** Once a day at most, so that nobody can be flooded by others. */
    private void remind(TrainingFacts training, Registered registered) {
        String today = clock.instant().toString().substring(0, "2027-03-01".length());
        notices.toParticipant(
                training, registered, new Message("registration-known", today, Optional.empty(), Map.of()));
    }

    private int seatsTaken(String trainingCode) {
        return participants.counts(trainingCode).entrySet().stream()
                .filter(entry -> entry.getKey().holdsSeat())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Closes registration: whoever was accepted is enrolled, and the coordinator vouches for the enrolled. */
    @Transactional
    public void close(String trainingCode) {
        participants.lockDesk(trainingCode);
        participants.closeDesk(trainingCode, clock.instant());
        participants.changeStates(
                trainingCode, Set.of(ParticipantState.ACCEPTED), ParticipantState.ENROLLED, clock.instant());
        participants.confirmIdentities(
                trainingCode, trainings.facts(trainingCode).coordinator(), clock.instant());
    }

    /** Ends registration and all participation of a training that is cancelled. */
    @Transactional
    public void cancelAll(String trainingCode) {
        participants.lockDesk(trainingCode);
        participants.closeDesk(trainingCode, clock.instant());
        participants.changeStates(
                trainingCode,
                EnumSet.complementOf(EnumSet.of(ParticipantState.DECLINED, ParticipantState.CANCELLED)),
                ParticipantState.CANCELLED,
                clock.instant());
    }

    /** What a participant sees on the page of the personal link. */
    public record PersonalPage(Registered participant, TrainingFacts training) {}

    @Transactional(readOnly = true)
    public Optional<PersonalPage> personalPage(String token) {
        return links.find(token)
                .map(participant -> new PersonalPage(participant, trainings.facts(participant.trainingCode())));
    }
}

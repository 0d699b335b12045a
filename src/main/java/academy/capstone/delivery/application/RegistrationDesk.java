package academy.capstone.delivery.application;

import academy.capstone.catalogue.CourseEnds;
import academy.capstone.delivery.application.DeliveryNotices.Message;
import academy.capstone.delivery.domain.Applicant;
import academy.capstone.delivery.domain.Countries;
import academy.capstone.delivery.domain.Desk;
import academy.capstone.delivery.domain.Institution;
import academy.capstone.delivery.domain.ParticipantState;
import academy.capstone.delivery.domain.Registered;
import academy.capstone.delivery.persistence.InstitutionRepository;
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
    private final InstitutionRepository institutions;
    private final CourseEnds ends;
    private final Places places;
    private final Countries countries;
    private final Clock clock;

    RegistrationDesk(
            ParticipantRepository participants,
            ResultsRepository results,
            Trainings trainings,
            DeliveryNotices notices,
            InstitutionRepository institutions,
            CourseEnds ends,
            Places places,
            Countries countries,
            Clock clock) {
        this.participants = participants;
        this.results = results;
        this.trainings = trainings;
        this.notices = notices;
        this.institutions = institutions;
        this.ends = ends;
        this.places = places;
        this.countries = countries;
        this.clock = clock;
    }

    /** How a training can be joined at this moment; empty while registration is closed. */
    @Transactional(readOnly = true)
    public Optional<Registration> open(String trainingCode) {
        return trainings
                .find(trainingCode)
                .filter(training -> !training.stage().isEnd())
                .filter(training -> ends.of(trainingCode).isEmpty())
                .flatMap(training -> participants.desk(trainingCode))
                .filter(Desk::open)
                .map(Desk::mode);
    }

    /** The fee as it is written to people; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<String> fee(String trainingCode) {
        return places.fee(trainingCode);
    }

    /** Opens registration as the approved outline says. Repeatable: after a postponement it opens again. */
    @Transactional
    public void open(String trainingCode, Outline outline) {
        Registration mode = Optional.ofNullable(outline.registration())
                .flatMap(Registration::of)
                .orElse(Registration.DIRECT);
        Optional<Desk> before = participants.lockDesk(trainingCode);
        Desk desk = new Desk(mode, Optional.ofNullable(outline.seats()), true);
        participants.openDesk(trainingCode, desk, clock.instant());
        results.createSheet(trainingCode);
        before.ifPresent(closed -> places.moveUp(trainings.facts(trainingCode), desk, moreSeats(closed, desk)));
    }

    private static int moreSeats(Desk before, Desk now) {
        return now.seats().orElse(Integer.MAX_VALUE) - before.seats().orElse(Integer.MAX_VALUE);
    }

    /** Opens registration as the approved outline of the training says. */
    @Transactional
    public void openFor(String trainingCode) {
        open(trainingCode, trainings.approvedOutline(trainingCode).outline());
    }

    /**
     * Registers somebody, or takes an application. Whoever is registered already is told so by mail only.
     *
     * @throws Refusal with every fault, or as conflict when registration is closed or the course is not offered any more
     */
    @Transactional
    public void register(String trainingCode, Map<String, String> sent) {
        TrainingFacts training = trainings.facts(trainingCode);
        refuseEnded(trainingCode);
        Applicant applicant = Applicant.of(sent, countries);
        if (training.stage().isEarlyEnd()) {
            throw Refusal.conflict("\"%s\" has been cancelled, so nobody can register any more. %s"
                    .formatted(training.title(), "Other trainings are in the catalogue."));
        }
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

    private void refuseEnded(String trainingCode) {
        ends.of(trainingCode).ifPresent(end -> {
            throw Refusal.conflict(end.sentence()
                    + end.successor()
                            .map(code -> " Please look at the course that takes over: /catalogue/" + code)
                            .orElse(""));
        });
    }

    private void admit(TrainingFacts training, Desk desk, Applicant applicant) {
        Optional<Institution> institution = applicant.institutionCode().map(code -> institution(training.code(), code));
        ParticipantState state = institution.isPresent()
                ? places.seated(training.code(), desk)
                : places.ofNewcomer(training.code(), desk, false);
        long id =
                participants.add(training.code(), applicant, institution.map(Institution::id), state, clock.instant());
        places.askForTheFee(id, state);
        places.tell(training, id, "registration-" + state.word());
    }

    private Institution institution(String trainingCode, String code) {
        Institution found = institutions.of(trainingCode).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.invalid(
                                "institutionCode",
                                "No institution has this code for this training. Please ask your institution, or leave it empty."));
        if (found.contingent().isFull()) {
            throw Refusal.invalid(
                    "institutionCode",
                    "All seats of your institution are taken. Please leave the code empty to register for a general seat.");
        }
        return found;
    }

    /** Once a day at most, so that nobody can be flooded by others. */
    private void remind(TrainingFacts training, Registered registered) {
        String today = clock.instant().toString().substring(0, "2027-03-01".length());
        notices.toParticipant(
                training, registered, new Message("registration-known", today, Optional.empty(), Map.of()));
    }

    /** Closes registration: whoever was accepted is enrolled or owes the fee, and the coordinator vouches for them. */
    @Transactional
    public void close(String trainingCode) {
        participants.lockDesk(trainingCode);
        participants.closeDesk(trainingCode, clock.instant());
        places.seatTheAccepted(trainingCode);
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
                EnumSet.complementOf(EnumSet.of(
                        ParticipantState.DECLINED,
                        ParticipantState.WITHDRAWN,
                        ParticipantState.LAPSED,
                        ParticipantState.CANCELLED)),
                ParticipantState.CANCELLED,
                clock.instant());
    }
}

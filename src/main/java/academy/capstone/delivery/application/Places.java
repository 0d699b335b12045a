package academy.capstone.delivery.application;

import academy.capstone.delivery.application.DeliveryNotices.Message;
import academy.capstone.delivery.domain.Desk;
import academy.capstone.delivery.domain.Institution;
import academy.capstone.delivery.domain.ParticipantState;
import academy.capstone.delivery.domain.Registered;
import academy.capstone.delivery.domain.Seats;
import academy.capstone.delivery.persistence.DuesRepository;
import academy.capstone.delivery.persistence.InstitutionRepository;
import academy.capstone.delivery.persistence.ParticipantRepository;
import academy.capstone.delivery.persistence.PlaceRepository;
import academy.capstone.training.Outline;
import academy.capstone.training.Registration;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The seats of a training: what having one means, and who moves up when one becomes free. Callers hold the lock of the
 * desk, so that no seat is given away twice.
 */
@Component
class Places {

    private final ParticipantRepository participants;
    private final PlaceRepository places;
    private final InstitutionRepository institutions;
    private final DuesRepository dues;
    private final Trainings trainings;
    private final DeliveryNotices notices;
    private final DeliverySettings settings;
    private final Clock clock;

    Places(
            ParticipantRepository participants,
            PlaceRepository places,
            InstitutionRepository institutions,
            DuesRepository dues,
            Trainings trainings,
            DeliveryNotices notices,
            DeliverySettings settings,
            Clock clock) {
        this.participants = participants;
        this.places = places;
        this.institutions = institutions;
        this.dues = dues;
        this.trainings = trainings;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    /** The fee of the approved outline as it is written to people; empty if there is none. */
    Optional<String> fee(String trainingCode) {
        Outline.Fee fee = trainings.approvedOutline(trainingCode).outline().fee();
        if (fee == null || fee.amount() == null || fee.amount().signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal amount = fee.amount();
        return Optional.of((amount.toPlainString() + " "
                        + Optional.ofNullable(fee.currency()).orElse(""))
                .strip());
    }

    /** The general seats: those that no institution fills. */
    Seats general(String trainingCode, Desk desk) {
        int reserved = institutions.of(trainingCode).stream()
                .mapToInt(Institution::seats)
                .sum();
        return new Seats(desk.seats().map(all -> all - reserved), places.generalSeatsTaken(trainingCode));
    }

    /**
     * What having a seat means now: with an application the coordinator closes the selection first, and where a fee is
     * asked it has to arrive first.
     */
    ParticipantState seated(String trainingCode, Desk desk) {
        if (desk.open() && desk.mode() == Registration.APPLICATION_AND_SELECTION) {
            return ParticipantState.ACCEPTED;
        }
        return fee(trainingCode).isPresent() ? ParticipantState.PAYMENT_DUE : ParticipantState.ENROLLED;
    }

    /** Whoever was accepted is enrolled when the selection closes, or owes the fee. */
    void seatTheAccepted(String trainingCode) {
        ParticipantState state =
                fee(trainingCode).isPresent() ? ParticipantState.PAYMENT_DUE : ParticipantState.ENROLLED;
        participants.changeStates(trainingCode, Set.of(ParticipantState.ACCEPTED), state, clock.instant());
        if (state == ParticipantState.PAYMENT_DUE) {
            dues.askAll(trainingCode, paymentEnd());
        }
    }

    /** Gives somebody who has just come to owe the fee a date for it. */
    void askForTheFee(long participant, ParticipantState state) {
        if (state == ParticipantState.PAYMENT_DUE) {
            dues.ask(participant, paymentEnd());
        }
    }

    private Instant paymentEnd() {
        return clock.instant().plus(settings.paymentDays(), ChronoUnit.DAYS);
    }

    /** Where a newcomer stands who comes by the general seats. */
    ParticipantState ofNewcomer(String trainingCode, Desk desk, boolean addressConfirmed) {
        if (settings.confirmedAddressRequired() && !addressConfirmed) {
            return ParticipantState.APPLIED;
        }
        return general(trainingCode, desk).stateOfNewcomer(desk.mode(), seated(trainingCode, desk));
    }

    /** Where an address has to be confirmed before it gets a seat, the seat is given on confirming. */
    void admitConfirmed(TrainingFacts training, Desk desk, Registered participant) {
        if (participant.state() != ParticipantState.APPLIED || desk.mode() != Registration.DIRECT || !desk.open()) {
            return;
        }
        ParticipantState state = ofNewcomer(training.code(), desk, true);
        participants.changeState(participant.id(), state, clock.instant());
        askForTheFee(participant.id(), state);
        tell(training, participant.id(), "registration-" + state.word());
    }

    /** Takes somebody out of the running; the next ones of the waiting list move up by themselves. */
    void leave(TrainingFacts training, Desk desk, Registered participant, ParticipantState state) {
        participants.changeState(participant.id(), state, clock.instant());
        if (participant.state().holdsSeat()
                && participant.candidacy().institution().isEmpty()) {
            moveUp(training, desk, 1);
        }
    }

    /** Lets as many move up as seats have become free, as long as the training has not begun. */
    void moveUp(TrainingFacts training, Desk desk, int freed) {
        int free = Math.min(freed, general(training.code(), desk).free());
        if (free <= 0 || training.stage().isDeliveredOrLater()) {
            return;
        }
        ParticipantState state = seated(training.code(), desk);
        for (long id : places.nextWaiting(training.code(), free)) {
            participants.changeState(id, state, clock.instant());
            askForTheFee(id, state);
            if (state == ParticipantState.ENROLLED && !desk.open()) {
                participants.confirmIdentities(training.code(), training.coordinator(), clock.instant());
            }
            // Whoever is accepted before the selection closes is told with all others when it does.
            if (state != ParticipantState.ACCEPTED) {
                tell(training, id, "moved-up-" + state.word());
            }
        }
    }

    /** Writes about the state in which somebody now is. */
    void tell(TrainingFacts training, long participant, String purpose) {
        Registered registered = participants.find(participant).orElseThrow();
        notices.toParticipant(training, registered, about(training, registered, purpose));
    }

    private Message about(TrainingFacts training, Registered registered, String purpose) {
        Message message = new Message(
                purpose, Integer.toString(participants.moves(registered.id()).size()), Optional.empty(), Map.of());
        if (registered.state() != ParticipantState.PAYMENT_DUE) {
            return message;
        }
        Message withFee = message.with("fee", fee(training.code()).orElse(""))
                .with("instructions", settings.paymentInstructions());
        return registered.dues().by().map(withFee::due).orElse(withFee);
    }
}

package academy.capstone.delivery.application;

import academy.capstone.delivery.IssuedDocuments;
import academy.capstone.delivery.application.DeliveryNotices.Message;
import academy.capstone.delivery.domain.Desk;
import academy.capstone.delivery.domain.Move;
import academy.capstone.delivery.domain.ParticipantState;
import academy.capstone.delivery.domain.Registered;
import academy.capstone.delivery.persistence.DuesRepository;
import academy.capstone.delivery.persistence.DuesRepository.Proof;
import academy.capstone.delivery.persistence.ParticipantRepository;
import academy.capstone.delivery.persistence.PlaceRepository;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Deadlines;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a participant sees and does on the page of the personal link. Whoever does something there has the address. */
@Service
public class OwnPage {

    private static final String NOT_VALID =
            "This link is not valid. Please use the link of the newest message that you have from us.";

    private final PersonalLinks links;
    private final ParticipantRepository participants;
    private final PlaceRepository places;
    private final DuesRepository dues;
    private final Places seats;
    private final Trainings trainings;
    private final DeliveryNotices notices;
    private final DocumentType types;
    private final DeliverySettings settings;
    private final IssuedDocuments issued;
    private final Deadlines deadlines;
    private final Clock clock;

    OwnPage(
            PersonalLinks links,
            ParticipantRepository participants,
            PlaceRepository places,
            DuesRepository dues,
            Places seats,
            Trainings trainings,
            DeliveryNotices notices,
            DocumentType types,
            DeliverySettings settings,
            IssuedDocuments issued,
            Deadlines deadlines,
            Clock clock) {
        this.links = links;
        this.participants = participants;
        this.places = places;
        this.dues = dues;
        this.seats = seats;
        this.trainings = trainings;
        this.notices = notices;
        this.types = types;
        this.settings = settings;
        this.issued = issued;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param fee what is asked, if the participant owes it
     * @param nameWanted a correction of the name that the academy team has not made yet
     * @param nameIssued a document with the name was issued, so that the academy team has to correct it
     */
    public record Shown(
            Registered participant,
            TrainingFacts training,
            List<Move> moves,
            Optional<String> fee,
            String paymentInstructions,
            Optional<String> nameWanted,
            boolean nameIssued,
            boolean mayWithdraw) {}

    /**
     * The page of a link.
     *
     * @throws Refusal as unknown for any other text
     */
    @Transactional(readOnly = true)
    public Shown show(String token) {
        Registered participant = of(token);
        TrainingFacts training = trainings.facts(participant.trainingCode());
        boolean owes = participant.state() == ParticipantState.PAYMENT_DUE;
        return new Shown(
                participant,
                training,
                participants.moves(participant.id()),
                owes ? seats.fee(training.code()) : Optional.empty(),
                settings.paymentInstructions(),
                places.nameWanted(participant.id()),
                issued.toParticipant(participant.id()),
                mayWithdraw(participant, training));
    }

    /** Notes that the address is the participant's own. Repeatable. */
    @Transactional
    public void confirmAddress(String token) {
        Registered participant = of(token);
        TrainingFacts training = trainings.facts(participant.trainingCode());
        Desk desk = participants.lockDesk(training.code()).orElseThrow();
        if (places.confirmAddress(participant.id(), clock.instant())) {
            seats.admitConfirmed(training, desk, participant);
        }
    }

    /**
     * Corrects the name at once; after a document was issued the academy team is asked to, because that document is then
     * superseded by another one.
     */
    @Transactional
    public void correctName(String token, String sent) {
        Registered participant = of(token);
        String name = sent.strip();
        if (name.isEmpty()) {
            throw Refusal.invalid("name", "Please give your name as it is to stand on your certificate.");
        }
        PlainText.fault("Your name", name, PlainText.TITLE).ifPresent(fault -> {
            throw Refusal.invalid("name", fault);
        });
        places.confirmAddress(participant.id(), clock.instant());
        if (!issued.toParticipant(participant.id())) {
            places.rename(participant.id(), name);
            return;
        }
        if (!Optional.of(name).equals(places.nameWanted(participant.id()))) {
            places.wantName(participant.id(), name);
            notices.toGroup(participant.trainingCode(), Group.ACADEMY_TEAM, asked("ask-name-correction", participant));
        }
    }

    /**
     * Gives the seat, the application or the place on the waiting list back.
     *
     * @throws Refusal as conflict once the training has begun, or if there is nothing to give back
     */
    @Transactional
    public void withdraw(String token) {
        Registered found = of(token);
        TrainingFacts training = trainings.facts(found.trainingCode());
        Desk desk = participants.lockDesk(training.code()).orElseThrow();
        Registered participant = participants.find(found.id()).orElseThrow();
        if (!mayWithdraw(participant, training)) {
            throw Refusal.conflict(
                    "There is nothing to give back any more. If you can't come, please write to the academy.");
        }
        places.confirmAddress(participant.id(), clock.instant());
        seats.leave(training, desk, participant, ParticipantState.WITHDRAWN);
        seats.tell(training, participant.id(), "participation-withdrawn");
    }

    /**
     * Takes what the participant says about the payment, with or without a file.
     *
     * @param content the file; empty without one
     * @throws Refusal if no fee is owed, or reference or file is at fault
     */
    @Transactional
    public void declarePayment(String token, String reference, String fileName, byte[] content) {
        Registered participant = of(token);
        if (participant.state() != ParticipantState.PAYMENT_DUE) {
            throw Refusal.conflict("No fee is waited for here.");
        }
        String said = reference.strip();
        if (said.isEmpty()) {
            throw Refusal.invalid(
                    "reference", "Please say how we recognise the payment: its reference, the day, and who paid.");
        }
        PlainText.fault("The reference", said, PlainText.TITLE).ifPresent(fault -> {
            throw Refusal.invalid("reference", fault);
        });
        if (content.length > 0) {
            String name = fileName.isBlank() ? "proof" : fileName.strip();
            PlainText.fault("The file's name", name, PlainText.TITLE).ifPresent(fault -> {
                throw Refusal.invalid("file", fault);
            });
            dues.keep(
                    participant.id(), new Proof(name, types.accepted(content, name), Digests.sha256(content), content));
        }
        places.confirmAddress(participant.id(), clock.instant());
        dues.declare(participant.id(), said, clock.instant());
        notices.toCoordinator(participant.trainingCode(), asked("ask-payment-check", participant));
    }

    /** Each time that a participant asks for something is another request, to be answered as soon as a task. */
    private Message asked(String purpose, Registered participant) {
        return new Message(purpose, participant.id() + ":" + clock.instant(), Optional.empty(), Map.of())
                .due(Objects.requireNonNull(deadlines.getTaskDue()).toInstant());
    }

    private static boolean mayWithdraw(Registered participant, TrainingFacts training) {
        return participant.state().mayWithdraw() && !training.stage().isDeliveredOrLater();
    }

    private Registered of(String token) {
        return links.find(token).orElseThrow(() -> Refusal.unknown(NOT_VALID));
    }
}

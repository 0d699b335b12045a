package academy.capstone.delivery.application;

import academy.capstone.delivery.domain.Desk;
import academy.capstone.delivery.domain.Dues;
import academy.capstone.delivery.domain.ParticipantState;
import academy.capstone.delivery.domain.Registered;
import academy.capstone.delivery.persistence.DuesRepository;
import academy.capstone.delivery.persistence.DuesRepository.Owing;
import academy.capstone.delivery.persistence.DuesRepository.Proof;
import academy.capstone.delivery.persistence.ParticipantRepository;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The fee: asked for with the seat, reminded of, confirmed or waived by the coordinator. A seat for which nothing arrives in
 * time is given on; whoever has said that they paid keeps it until the coordinator has looked.
 */
@Service
public class Dunning {

    private static final int CHUNK = 100;

    private final ParticipantRepository participants;
    private final DuesRepository dues;
    private final Places places;
    private final TrainingTeam team;
    private final Trainings trainings;
    private final DeliverySettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Dunning(
            ParticipantRepository participants,
            DuesRepository dues,
            Places places,
            TrainingTeam team,
            Trainings trainings,
            DeliverySettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.participants = participants;
        this.dues = dues;
        this.places = places;
        this.team = team;
        this.trainings = trainings;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Tells all who owe the fee when the selection has closed. Whoever was told with the registration is not told again. */
    @Transactional
    public void askAll(String trainingCode) {
        TrainingFacts training = trainings.facts(trainingCode);
        long after = 0;
        List<Registered> page = owing(trainingCode, after);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(each -> cameBySelection(each.id()))
                    .forEach(each -> places.tell(training, each.id(), "selection-payment-due"));
            after = page.get(page.size() - 1).id();
            page = owing(trainingCode, after);
        }
    }

    private boolean cameBySelection(long participant) {
        return participants.moves(participant).stream().anyMatch(move -> move.state() == ParticipantState.ACCEPTED);
    }

    private List<Registered> owing(String trainingCode, long after) {
        return participants.page(trainingCode, Set.of(ParticipantState.PAYMENT_DUE), after, settings.noticeBatch());
    }

    /**
     * The coordinator confirms that the fee has arrived, or waives it; then the participant is enrolled.
     *
     * @param word {@code paid} or {@code waived}
     * @throws Refusal if the person is not the coordinator, the word another one, or the participant owes nothing
     */
    @Transactional
    public void settle(String trainingCode, String person, long participantId, String word) {
        team.requireCoordinator(trainingCode, person);
        if (!Set.of(Dues.PAID, Dues.WAIVED).contains(word)) {
            throw Refusal.invalid("settled", "Please say paid or waived.");
        }
        participants.lockDesk(trainingCode);
        Registered participant = participants
                .find(participantId)
                .filter(each -> each.trainingCode().equals(trainingCode))
                .orElseThrow(() -> Refusal.unknown("Nobody with this number has registered for this training."));
        if (participant.state() != ParticipantState.PAYMENT_DUE) {
            throw Refusal.conflict("This participant owes no fee (any more).");
        }
        dues.settle(participantId, word, person, clock.instant());
        participants.changeState(participantId, ParticipantState.ENROLLED, clock.instant());
        participants.confirmIdentities(trainingCode, person, clock.instant());
        places.tell(trainings.facts(trainingCode), participantId, "payment-" + word);
    }

    /** The proof that a participant has sent, for the coordinator and the academy team. */
    @Transactional(readOnly = true)
    public Optional<Proof> proof(String trainingCode, String person, long participantId) {
        team.requireMember(trainingCode, person);
        return dues.proof(trainingCode, participantId);
    }

    /** Reminds those whose time is nearly over, and gives on the seats of those whose time is over. Repeatable. */
    @Scheduled(
            fixedDelayString = "${capstone.delivery.payment-watch:1h}",
            initialDelayString = "${capstone.delivery.payment-watch:1h}")
    public void watch() {
        Instant now = clock.instant();
        each(now, this::lapse);
        each(now.plus(settings.paymentReminderDays(), ChronoUnit.DAYS), this::remind);
    }

    private void each(Instant dueBefore, Consumer<Owing> work) {
        long after = 0;
        List<Owing> some = dues.owing(dueBefore, after, CHUNK);
        while (!some.isEmpty()) {
            some.forEach(owing -> transaction.executeWithoutResult(status -> work.accept(owing)));
            after = some.get(some.size() - 1).participant();
            some = dues.owing(dueBefore, after, CHUNK);
        }
    }

    private void lapse(Owing owing) {
        TrainingFacts training = trainings.facts(owing.trainingCode());
        Desk desk = participants.lockDesk(owing.trainingCode()).orElseThrow();
        Registered participant = participants.find(owing.participant()).orElseThrow();
        // Paid or declared in the meantime, or the training has begun: then it is the coordinator's to settle.
        if (participant.state() == ParticipantState.PAYMENT_DUE
                && !participant.dues().waitsForCheck()
                && !training.stage().isDeliveredOrLater()) {
            places.leave(training, desk, participant, ParticipantState.LAPSED);
            places.tell(training, participant.id(), "payment-lapsed");
        }
    }

    private void remind(Owing owing) {
        TrainingFacts training = trainings.facts(owing.trainingCode());
        if (!training.stage().isDeliveredOrLater()) {
            places.tell(training, owing.participant(), "payment-reminder");
        }
    }
}

package academy.capstone.delivery.application;

import academy.capstone.delivery.PersonalTraces;
import academy.capstone.delivery.persistence.ParticipantRepository;
import academy.capstone.delivery.persistence.PlaceRepository;
import academy.capstone.notification.Correspondence;
import academy.capstone.people.People;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Group;
import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets a participant who asks for it. Figures, results and the proof that a credential was issued stay, without the person. */
@Service
public class Erasure {

    private static final String STEP = "Erasure";

    private final ParticipantRepository participants;
    private final PlaceRepository places;
    private final List<PersonalTraces> traces;
    private final Correspondence correspondence;
    private final Trainings trainings;
    private final People people;
    private final Clock clock;

    Erasure(
            ParticipantRepository participants,
            PlaceRepository places,
            List<PersonalTraces> traces,
            Correspondence correspondence,
            Trainings trainings,
            People people,
            Clock clock) {
        this.participants = participants;
        this.places = places;
        this.traces = traces;
        this.correspondence = correspondence;
        this.trainings = trainings;
        this.people = people;
        this.clock = clock;
    }

    /** True for those who may do this. */
    public boolean isFor(String person) {
        return people.isMember(person, Group.ACADEMY_TEAM);
    }

    /**
     * Forgets the person, in all modules and in the outbox. Repeatable: whoever is forgotten stays so.
     *
     * @param reason for the decision log, without the person's name
     * @throws Refusal if somebody else than the academy team asks, the reason is missing, or there is no such participant
     */
    @Transactional
    public void erase(String trainingCode, String person, long participantId, String reason) {
        trainings.facts(trainingCode);
        if (!isFor(person)) {
            throw Refusal.forbidden("Only the academy team erases personal data.");
        }
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "Please say who asked for it and when, without the person's name.");
        }
        PlainText.fault("The reason", reason, PlainText.TEXT).ifPresent(fault -> {
            throw Refusal.invalid("reason", fault);
        });
        participants
                .find(participantId)
                .filter(each -> each.trainingCode().equals(trainingCode))
                .orElseThrow(() -> Refusal.unknown("Nobody with this number has registered for this training."));
        Optional<String> address = places.erase(trainingCode, participantId, clock.instant());
        traces.forEach(each -> each.erase(participantId));
        if (address.isPresent()) {
            correspondence.forget(trainingCode, address.get());
            trainings.decided(trainingCode, STEP, person, Optional.empty(), "erased", reason.strip());
        }
    }
}

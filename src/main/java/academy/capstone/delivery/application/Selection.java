package academy.capstone.delivery.application;

import academy.capstone.delivery.domain.Applicant;
import academy.capstone.delivery.domain.Desk;
import academy.capstone.delivery.domain.ParticipantState;
import academy.capstone.delivery.domain.Registered;
import academy.capstone.delivery.persistence.ParticipantRepository;
import academy.capstone.delivery.persistence.PlaceRepository;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator's choice among those who applied. */
@Service
public class Selection {

    private final ParticipantRepository participants;
    private final Places places;
    private final PlaceRepository wishes;
    private final TrainingTeam team;
    private final Trainings trainings;
    private final DeliverySettings settings;
    private final Clock clock;

    Selection(
            ParticipantRepository participants,
            Places places,
            PlaceRepository wishes,
            TrainingTeam team,
            Trainings trainings,
            DeliverySettings settings,
            Clock clock) {
        this.participants = participants;
        this.places = places;
        this.wishes = wishes;
        this.team = team;
        this.trainings = trainings;
        this.settings = settings;
        this.clock = clock;
    }

    /** The desk with its counts, as the coordinator sees it. */
    public record Overview(Optional<Desk> desk, Map<ParticipantState, Integer> counts) {

        public int count(ParticipantState state) {
            return counts.getOrDefault(state, 0);
        }

        /** Everybody who ever registered or applied. */
        public int applied() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Those who hold a seat. */
        public int selected() {
            return counts.entrySet().stream()
                    .filter(each -> each.getKey().holdsSeat())
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        public int undecided() {
            return count(ParticipantState.APPLIED);
        }

        public boolean open() {
            return desk.filter(Desk::open).isPresent();
        }
    }

    @Transactional(readOnly = true)
    public Overview overview(String trainingCode) {
        return new Overview(participants.desk(trainingCode), participants.counts(trainingCode));
    }

    /** True for the coordinator while the selection is open. */
    @Transactional(readOnly = true)
    public boolean mayDecide(String trainingCode, String person) {
        return team.isCoordinator(trainingCode, person)
                && overview(trainingCode).open();
    }

    @Transactional(readOnly = true)
    public boolean isCoordinator(String trainingCode, String person) {
        return team.isCoordinator(trainingCode, person);
    }

    /** By what the coordinator selects, as the approved outline says. */
    @Transactional(readOnly = true)
    public Optional<String> criteria(String trainingCode) {
        return Optional.ofNullable(
                        trainings.approvedOutline(trainingCode).outline().selectionCriteria())
                .filter(text -> !text.isBlank());
    }

    /** The names that participants ask for on documents already issued, by participant. */
    @Transactional(readOnly = true)
    public Map<Long, String> namesWanted(String trainingCode) {
        return wishes.namesWanted(trainingCode);
    }

    /** True if the person may see who registered. */
    @Transactional(readOnly = true)
    public boolean maySee(String trainingCode, String person) {
        return team.belongsTo(trainingCode, person);
    }

    /**
     * Decides on participants, named by their addresses. Accepting stays within the seats.
     *
     * @throws Refusal if the person is not the coordinator, an address is unknown or named twice, or seats are missing
     */
    @Transactional
    public void decide(String trainingCode, String person, Map<ParticipantState, List<String>> decisions) {
        team.requireCoordinator(trainingCode, person);
        Desk desk = participants
                .lockDesk(trainingCode)
                .filter(Desk::open)
                .orElseThrow(() -> Refusal.conflict("The selection of this training is not open at the moment."));
        Map<Registered, ParticipantState> chosen = resolve(trainingCode, decisions);
        ParticipantState seated = places.seated(trainingCode, desk);
        chosen.forEach((participant, state) -> {
            ParticipantState now = state == ParticipantState.ACCEPTED ? seated : state;
            participants.changeState(participant.id(), now, clock.instant());
            places.askForTheFee(participant.id(), now);
        });
        requireSeats(trainingCode, desk);
        places.moveUp(trainings.facts(trainingCode), desk, freed(chosen));
    }

    /** Seats that were taken back; on the waiting list somebody moves up for each of them. */
    private static int freed(Map<Registered, ParticipantState> chosen) {
        return (int) chosen.entrySet().stream()
                .filter(each -> each.getKey().state().holdsSeat()
                        && each.getValue() == ParticipantState.DECLINED
                        && each.getKey().candidacy().institution().isEmpty())
                .count();
    }

    private Map<Registered, ParticipantState> resolve(
            String trainingCode, Map<ParticipantState, List<String>> decisions) {
        Map<Registered, ParticipantState> chosen = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        decisions.forEach((state, emails) -> {
            for (int i = 0; i < emails.size(); i++) {
                String field = "%s[%d]".formatted(state.word(), i);
                String email = emails.get(i);
                Optional<Registered> found = participants.findByEmail(trainingCode, Applicant.emailKey(email));
                if (found.isEmpty()) {
                    faults.add(new Fault(field, "Nobody with the address \"%s\" has registered.".formatted(email)));
                } else if (chosen.put(found.get(), state) != null) {
                    faults.add(new Fault(field, "\"%s\" is named twice. Please decide once.".formatted(email)));
                }
            }
        });
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return chosen;
    }

    /**
     * Closes the decisions when the coordinator completes the task.
     *
     * @param acceptWithinSeats true: whoever is undecided gets a seat in the order of application, the rest the waiting list
     * @throws Refusal if applications are undecided
     */
    @Transactional
    public void complete(String trainingCode, boolean acceptWithinSeats) {
        Optional<Desk> desk = participants.lockDesk(trainingCode);
        if (desk.isPresent() && acceptWithinSeats) {
            participants.acceptFirst(
                    trainingCode,
                    Math.max(0, places.general(trainingCode, desk.get()).free()),
                    settings.confirmedAddressRequired(),
                    clock.instant());
            participants.changeStates(
                    trainingCode, Set.of(ParticipantState.APPLIED), ParticipantState.WAITING, clock.instant());
        }
        int undecided = participants.counts(trainingCode).getOrDefault(ParticipantState.APPLIED, 0);
        if (undecided > 0) {
            throw Refusal.invalid(
                    "selection",
                    "%,d applications are undecided. Please decide on them in the course file, or choose to accept them in the order of application."
                            .formatted(undecided));
        }
    }

    private void requireSeats(String trainingCode, Desk desk) {
        int free = places.general(trainingCode, desk).free();
        if (free < 0) {
            throw Refusal.invalid(
                    "accepted",
                    "That is %,d more than there are seats. Please put some on the waiting list.".formatted(-free));
        }
    }
}

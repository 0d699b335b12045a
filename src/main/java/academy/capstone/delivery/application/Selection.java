package academy.capstone.delivery.application;

import academy.capstone.delivery.domain.Applicant;
import academy.capstone.delivery.domain.Desk;
import academy.capstone.delivery.domain.ParticipantState;
import academy.capstone.delivery.domain.Registered;
import academy.capstone.delivery.domain.Seats;
import academy.capstone.delivery.persistence.ParticipantRepository;
import academy.capstone.training.Registration;
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

    private static final Set<ParticipantState> EVERYBODY = Set.of(ParticipantState.values());

    private final ParticipantRepository participants;
    private final TrainingTeam team;
    private final Clock clock;

    Selection(ParticipantRepository participants, TrainingTeam team, Clock clock) {
        this.participants = participants;
        this.team = team;
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
            return count(ParticipantState.ACCEPTED) + count(ParticipantState.ENROLLED);
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

    /** True if the person may see who registered. */
    @Transactional(readOnly = true)
    public boolean maySee(String trainingCode, String person) {
        return team.belongsTo(trainingCode, person);
    }

    /**
     * A page of those who registered, with their addresses, for the training's people.
     *
     * @throws Refusal if the person is none of them
     */
    @Transactional(readOnly = true)
    public List<Registered> page(String trainingCode, String person, long after, int limit) {
        team.requireMember(trainingCode, person);
        return participants.page(trainingCode, EVERYBODY, after, limit);
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
        chosen.forEach((participant, state) ->
                participants.changeState(participant.id(), granted(desk, state), clock.instant()));
        requireSeats(trainingCode, desk);
    }

    /** With direct registration there is nobody to wait for: who is accepted is enrolled. */
    private static ParticipantState granted(Desk desk, ParticipantState state) {
        return state == ParticipantState.ACCEPTED && desk.mode() == Registration.DIRECT
                ? ParticipantState.ENROLLED
                : state;
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
                    trainingCode, Math.max(0, seats(trainingCode, desk.get()).free()), clock.instant());
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
        int free = seats(trainingCode, desk).free();
        if (free < 0) {
            throw Refusal.invalid(
                    "accepted",
                    "That is %,d more than there are seats. Please put some on the waiting list.".formatted(-free));
        }
    }

    private Seats seats(String trainingCode, Desk desk) {
        Overview now = new Overview(Optional.of(desk), participants.counts(trainingCode));
        return new Seats(desk.seats(), now.selected());
    }
}

package academy.capstone.delivery.application;

import academy.capstone.delivery.domain.Applicant;
import academy.capstone.delivery.domain.Registered;
import academy.capstone.delivery.persistence.ParticipantRepository;
import academy.capstone.delivery.persistence.PlaceRepository;
import academy.capstone.delivery.persistence.PlaceRepository.Rank;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coordinator's order among those who applied: in this order seats are given, and people move up. */
@Service
public class Ranking {

    private static final int LONGEST_NOTE = 500;
    private static final int LAST_RANK = 1_000_000;

    private final ParticipantRepository participants;
    private final PlaceRepository places;
    private final TrainingTeam team;

    Ranking(ParticipantRepository participants, PlaceRepository places, TrainingTeam team) {
        this.participants = participants;
        this.places = places;
        this.team = team;
    }

    /**
     * A place in the order, as it is sent.
     *
     * @param email with which the participant registered
     * @param rank a whole number from 1; empty takes the rank away
     * @param note why; the staff of the training sees it
     */
    public record Wish(String email, String rank, String note) {}

    /**
     * Ranks participants; those who are not named keep their places.
     *
     * @throws Refusal with every fault, each at its place such as {@code [2].rank}
     */
    @Transactional
    public void rank(String trainingCode, String person, List<Wish> wishes) {
        team.requireCoordinator(trainingCode, person);
        participants
                .lockDesk(trainingCode)
                .orElseThrow(() -> Refusal.conflict("Nobody can register for this training yet."));
        List<Fault> faults = new ArrayList<>();
        List<Rank> ranks = new ArrayList<>();
        Set<Long> named = new HashSet<>();
        for (int i = 0; i < wishes.size(); i++) {
            String field = "[%d]".formatted(i);
            Wish wish = wishes.get(i);
            Optional<Registered> found = participants.findByEmail(trainingCode, Applicant.emailKey(wish.email()));
            if (found.isEmpty()) {
                faults.add(new Fault(
                        field + ".email", "Nobody with the address \"%s\" has registered.".formatted(wish.email())));
            } else if (!named.add(found.get().id())) {
                faults.add(new Fault(
                        field + ".email", "\"%s\" is named twice. Please rank once.".formatted(wish.email())));
            } else {
                rank(field, found.get(), wish, faults).ifPresent(ranks::add);
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        places.rank(ranks);
    }

    private static Optional<Rank> rank(String field, Registered participant, Wish wish, List<Fault> faults) {
        String number = wish.rank().strip();
        String note = wish.note().strip();
        boolean right = number.isEmpty()
                || number.matches("[0-9]{1,7}")
                        && Integer.parseInt(number) >= 1
                        && Integer.parseInt(number) <= LAST_RANK;
        if (!right) {
            faults.add(new Fault(
                    field + ".rank",
                    "\"%s\" is no rank of %s. Please give a whole number from 1, or leave it empty."
                            .formatted(number, participant.email())));
        }
        Optional<String> fault = PlainText.fault("The note on " + participant.email(), note, LONGEST_NOTE);
        fault.ifPresent(message -> faults.add(new Fault(field + ".note", message)));
        return right && fault.isEmpty()
                ? Optional.of(new Rank(
                        participant.id(),
                        number.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(number)),
                        note.isEmpty() ? Optional.empty() : Optional.of(note)))
                : Optional.empty();
    }

    /**
     * A page of those who registered, ranked ones first, for the training's people.
     *
     * @param number of the page, counted from 0
     */
    @Transactional(readOnly = true)
    public List<Registered> page(String trainingCode, String person, int number, int size) {
        team.requireMember(trainingCode, person);
        List<Long> ids = places.ranked(trainingCode, number * size, size);
        Map<Long, Registered> byId =
                participants.all(ids).stream().collect(Collectors.toMap(Registered::id, Function.identity()));
        return ids.stream().map(byId::get).toList();
    }
}

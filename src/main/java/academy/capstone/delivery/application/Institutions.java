package academy.capstone.delivery.application;

import academy.capstone.delivery.domain.Desk;
import academy.capstone.delivery.domain.Institution;
import academy.capstone.delivery.persistence.InstitutionRepository;
import academy.capstone.delivery.persistence.ParticipantRepository;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.Refusal;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Institutions that fill some of the seats with their own people. */
@Service
public class Institutions {

    /** Without letters and digits that are taken for each other. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int CODE_LENGTH = 10;
    private static final int MOST_SEATS = 100_000;

    private final InstitutionRepository institutions;
    private final ParticipantRepository participants;
    private final Places places;
    private final TrainingTeam team;
    private final Trainings trainings;
    private final SecureRandom random = new SecureRandom();

    Institutions(
            InstitutionRepository institutions,
            ParticipantRepository participants,
            Places places,
            TrainingTeam team,
            Trainings trainings) {
        this.institutions = institutions;
        this.participants = participants;
        this.places = places;
        this.team = team;
        this.trainings = trainings;
    }

    /** The institutions of a training with their codes, for its people. */
    @Transactional(readOnly = true)
    public List<Institution> of(String trainingCode, String person) {
        team.requireMember(trainingCode, person);
        return institutions.of(trainingCode);
    }

    /**
     * Gives an institution seats, more or fewer; a new one gets a code with which its people register.
     *
     * @throws Refusal if the person is not the coordinator, a field is at fault, or there are not so many free seats
     */
    @Transactional
    public void give(String trainingCode, String person, String sentName, String sentSeats) {
        team.requireCoordinator(trainingCode, person);
        Desk desk = participants
                .lockDesk(trainingCode)
                .orElseThrow(() -> Refusal.conflict(
                        "Seats can be given to institutions once registration is open. It is not open yet."));
        String name = sentName.strip();
        if (name.isEmpty()) {
            throw Refusal.invalid("name", "Please name the institution.");
        }
        PlainText.fault("The name", name, PlainText.TITLE).ifPresent(fault -> {
            throw Refusal.invalid("name", fault);
        });
        int seats = seats(sentSeats);
        Optional<Institution> known = institutions.of(trainingCode).stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
        int freeBefore = places.general(trainingCode, desk).free();
        int more = seats - known.map(Institution::seats).orElse(0);
        if (seats < known.map(Institution::taken).orElse(0)) {
            throw Refusal.invalid(
                    "seats",
                    "%d seats of %s are taken already. Please give at least as many."
                            .formatted(known.map(Institution::taken).orElse(0), name));
        }
        if (more > freeBefore) {
            throw Refusal.invalid(
                    "seats", "Only %,d seats are free. Please give fewer.".formatted(Math.max(0, freeBefore)));
        }
        known.ifPresentOrElse(
                institution -> institutions.changeSeats(institution.id(), seats),
                () -> institutions.add(trainingCode, name, draw(), seats));
        places.moveUp(trainings.facts(trainingCode), desk, -more);
    }

    private static int seats(String sent) {
        String text = sent.strip();
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) > MOST_SEATS) {
            throw Refusal.invalid("seats", "\"%s\" is no number of seats. Please give one from 0.".formatted(text));
        }
        return Integer.parseInt(text);
    }

    private String draw() {
        return random.ints(CODE_LENGTH, 0, ALPHABET.length())
                .collect(StringBuilder::new, (code, at) -> code.append(ALPHABET.charAt(at)), StringBuilder::append)
                .toString();
    }
}

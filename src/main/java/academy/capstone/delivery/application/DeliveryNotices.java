package academy.capstone.delivery.application;

import academy.capstone.delivery.domain.ParticipantState;
import academy.capstone.delivery.domain.Registered;
import academy.capstone.delivery.persistence.ParticipantRepository;
import academy.capstone.notification.Notice;
import academy.capstone.notification.Notices;
import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Group;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Addresses delivery's notices: to the staff by account, to participants by their address with a link of their own. */
@Component
class DeliveryNotices {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Notices notices;
    private final Trainings trainings;
    private final People people;
    private final ParticipantRepository participants;
    private final PersonalLinks links;
    private final DeliverySettings settings;

    DeliveryNotices(
            Notices notices,
            Trainings trainings,
            People people,
            ParticipantRepository participants,
            PersonalLinks links,
            DeliverySettings settings) {
        this.notices = notices;
        this.trainings = trainings;
        this.people = people;
        this.participants = participants;
        this.links = links;
        this.settings = settings;
    }

    /**
     * What is said.
     *
     * @param purpose the template
     * @param round tells repetitions apart; the same round is told once
     */
    record Message(String purpose, String round, Optional<Instant> due, Map<String, String> facts) {

        static Message of(String purpose, int round) {
            return new Message(purpose, Integer.toString(round), Optional.empty(), Map.of());
        }

        Message due(Instant by) {
            return new Message(purpose, round, Optional.of(by), facts);
        }

        Message worded(String template) {
            return new Message(template, round, due, facts);
        }

        Message with(String fact, String text) {
            Map<String, String> more = new HashMap<>(facts);
            more.put(fact, text);
            return new Message(purpose, round, due, more);
        }
    }

    void toGroup(String trainingCode, Group group, Message message) {
        toPeople(trainingCode, people.members(group).stream().map(Person::id).toList(), message);
    }

    void toCoordinator(String trainingCode, Message message) {
        toPeople(trainingCode, List.of(trainings.facts(trainingCode).coordinator()), message);
    }

    void toPeople(String trainingCode, Collection<String> userIds, Message message) {
        TrainingFacts training = trainings.facts(trainingCode);
        userIds.stream().distinct().forEach(user -> post(training, user, user, "/trainings/" + trainingCode, message));
    }

    /** Tells one participant, with a new personal link. */
    void toParticipant(TrainingFacts training, Registered participant, Message message) {
        post(
                training,
                participant.email(),
                Long.toString(participant.id()),
                links.create(participant.id()),
                message.with(Notice.NAME, participant.name()));
    }

    /** Tells all participants in some states, page by page. */
    void toParticipants(String trainingCode, Collection<ParticipantState> states, Message message) {
        TrainingFacts training = trainings.facts(trainingCode);
        long after = 0;
        List<Registered> page = participants.page(trainingCode, states, after, settings.noticeBatch());
        while (!page.isEmpty()) {
            page.forEach(participant -> toParticipant(training, participant, message));
            after = page.get(page.size() - 1).id();
            page = participants.page(trainingCode, states, after, settings.noticeBatch());
        }
    }

    private void post(TrainingFacts training, String recipient, String who, String link, Message message) {
        Map<String, String> facts = new HashMap<>(message.facts());
        facts.put(Notice.TITLE, training.title());
        facts.put("start", training.start().format(DAY));
        facts.put("end", training.end().format(DAY));
        String key = String.join(":", training.code(), message.purpose(), message.round(), who);
        notices.post(new Notice(
                key,
                recipient,
                message.purpose(),
                training.code(),
                message.due().orElse(null),
                link,
                facts));
    }
}

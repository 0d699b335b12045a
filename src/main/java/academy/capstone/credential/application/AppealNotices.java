package academy.capstone.credential.application;

import academy.capstone.credential.domain.AwardAppeal;
import academy.capstone.delivery.ParticipantLinks;
import academy.capstone.delivery.Participants;
import academy.capstone.notification.Notice;
import academy.capstone.notification.Notices;
import academy.capstone.people.People;
import academy.capstone.people.Person;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Group;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells people about appeals against awards: the participant by personal link, those of the academy team who may answer. */
@Component
class AppealNotices {

    private final Notices notices;
    private final Trainings trainings;
    private final Participants participants;
    private final ParticipantLinks links;
    private final People people;
    private final TrainingTies ties;

    AppealNotices(
            Notices notices,
            Trainings trainings,
            Participants participants,
            ParticipantLinks links,
            People people,
            TrainingTies ties) {
        this.notices = notices;
        this.trainings = trainings;
        this.participants = participants;
        this.links = links;
        this.people = people;
        this.ties = ties;
    }

    /** Confirms to the participant that the appeal has arrived, and asks the academy team to answer it. */
    void filed(AwardAppeal appeal) {
        tellParticipant(appeal, "confirm-award-appeal", Map.of());
        askAcademyTeam(appeal, "ask-award-appeal-answer");
    }

    /** Reminds the academy team of an appeal that nobody has answered. */
    void waits(AwardAppeal appeal) {
        askAcademyTeam(appeal, "award-appeal-waits");
    }

    /** Tells the participant what was decided, and why. */
    void answered(AwardAppeal appeal, String answer) {
        String purpose = appeal.state() == AwardAppeal.State.UPHELD ? "award-appeal-upheld" : "award-appeal-rejected";
        tellParticipant(appeal, purpose, Map.of("answer", answer));
    }

    private void askAcademyTeam(AwardAppeal appeal, String purpose) {
        people.members(Group.ACADEMY_TEAM).stream()
                .map(Person::id)
                .filter(member -> !ties.worksFor(appeal.trainingCode(), member))
                .forEach(member -> notices.post(new Notice(
                        key(appeal, purpose, member),
                        member,
                        purpose,
                        appeal.trainingCode(),
                        appeal.due(),
                        "/trainings/" + appeal.trainingCode() + "/appeals/" + appeal.id(),
                        Map.of(
                                Notice.TITLE,
                                trainings.facts(appeal.trainingCode()).title()))));
    }

    private void tellParticipant(AwardAppeal appeal, String purpose, Map<String, String> facts) {
        // Whoever has left the training is no longer written to.
        participants.find(appeal.participantId()).ifPresent(participant -> {
            Notice notice = new Notice(
                    key(appeal, purpose, Long.toString(appeal.participantId())),
                    participant.email(),
                    purpose,
                    appeal.trainingCode(),
                    null,
                    links.create(appeal.participantId()),
                    Map.of(
                            Notice.TITLE,
                            trainings.facts(appeal.trainingCode()).title(),
                            Notice.NAME,
                            participant.name()));
            for (Map.Entry<String, String> fact : facts.entrySet()) {
                notice = notice.with(fact.getKey(), fact.getValue());
            }
            notices.post(notice);
        });
    }

    private static String key(AwardAppeal appeal, String purpose, String recipient) {
        return String.join(":", appeal.trainingCode(), purpose, "appeal-" + appeal.id(), recipient);
    }
}

package academy.capstone.delivery.application;

import academy.capstone.delivery.application.DeliveryNotices.Message;
import academy.capstone.delivery.domain.Correction;
import academy.capstone.delivery.domain.ParticipantState;
import academy.capstone.delivery.persistence.ParticipantRepository;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.CourseDates;
import academy.capstone.workflow.Deadlines;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells people about appeals and corrections. */
@Component
class CorrectionNotices {

    private final DeliveryNotices notices;
    private final ParticipantRepository participants;
    private final Trainings trainings;
    private final TrainingTeam team;
    private final CourseDates dates;
    private final Deadlines deadlines;

    CorrectionNotices(
            DeliveryNotices notices,
            ParticipantRepository participants,
            Trainings trainings,
            TrainingTeam team,
            CourseDates dates,
            Deadlines deadlines) {
        this.notices = notices;
        this.participants = participants;
        this.trainings = trainings;
        this.team = team;
        this.dates = dates;
        this.deadlines = deadlines;
    }

    /** Asks the instructors to answer an appeal, and tells the coordinator of it. */
    void askForAnswer(String trainingCode, long appeal) {
        notices.toPeople(trainingCode, instructors(trainingCode), due(Message.of("ask-appeal-answer", (int) appeal)));
        notices.toCoordinator(trainingCode, Message.of("inform-appeal", (int) appeal));
    }

    /** Asks the coordinator to confirm a correction. */
    void askForConfirmation(String trainingCode, long correction) {
        notices.toCoordinator(trainingCode, due(Message.of("ask-correction-check", (int) correction)));
    }

    /** Tells the one who proposed a correction that it was declined. */
    void giveBack(Correction correction, String comment) {
        notices.toPeople(
                correction.trainingCode(),
                List.of(correction.proposedBy()),
                Message.of("correction-returned", (int) correction.id()).with("comment", comment));
    }

    /** Tells the participant what has become of the result or of the appeal. */
    void tellParticipant(Correction correction) {
        String purpose = correction.appeal().isPresent() ? "inform-appeal-decision" : "inform-correction";
        participants
                .find(correction.participantId())
                .filter(participant -> participant.state() == ParticipantState.ENROLLED)
                .ifPresent(participant -> notices.toParticipant(
                        trainings.facts(correction.trainingCode()), participant, Message.of(purpose, (int)
                                correction.id())));
    }

    private List<String> instructors(String trainingCode) {
        return Stream.concat(team.instructors(trainingCode).stream(), dates.of(trainingCode).instructor().stream())
                .distinct()
                .toList();
    }

    private Message due(Message message) {
        return message.due(Objects.requireNonNull(deadlines.getTaskDue()).toInstant());
    }
}

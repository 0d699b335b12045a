package academy.capstone.delivery.application;

import academy.capstone.delivery.domain.AttendanceRule;
import academy.capstone.delivery.domain.LiveSessions;
import academy.capstone.delivery.domain.ResultsSheet;
import academy.capstone.delivery.domain.Roll;
import academy.capstone.delivery.persistence.AttendanceRepository;
import academy.capstone.delivery.persistence.ParticipantRepository;
import academy.capstone.delivery.persistence.ResultsRepository;
import academy.capstone.training.Outline;
import academy.capstone.training.Stage;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What every way of entering results asks first: who may, whether it is time, and how many sessions there are. */
@Component
class ResultsBook {

    private final ResultsRepository results;
    private final AttendanceRepository attendance;
    private final ParticipantRepository participants;
    private final TrainingTeam team;
    private final Trainings trainings;

    ResultsBook(
            ResultsRepository results,
            AttendanceRepository attendance,
            ParticipantRepository participants,
            TrainingTeam team,
            Trainings trainings) {
        this.results = results;
        this.attendance = attendance;
        this.participants = participants;
        this.team = team;
        this.trainings = trainings;
    }

    /** True for an instructor of the training while its results can be entered. */
    boolean mayEnter(String trainingCode, String person) {
        return trainings.facts(trainingCode).stage() == Stage.DELIVERY
                && !results.sheet(trainingCode).locked()
                && team.isInstructor(trainingCode, person);
    }

    /**
     * The sheet, locked to the end of the transaction, so that two entries come one after the other.
     *
     * @throws Refusal if the person is no instructor of the training, or results can't be entered now
     */
    ResultsSheet lockForEntry(String trainingCode, String person) {
        TrainingFacts training = trainings.facts(trainingCode);
        team.requireInstructor(trainingCode, person);
        ResultsSheet sheet = results.lockSheet(trainingCode);
        if (sheet.locked()) {
            throw Refusal.conflict(
                    "The results of %s are locked. The coordinator can return them to the instructor; once they are confirmed, the instructor can propose a correction."
                            .formatted(training.code()));
        }
        if (training.stage() != Stage.DELIVERY) {
            throw Refusal.conflict("Results of %s can be entered during delivery; the training is in the stage \"%s\"."
                    .formatted(training.code(), training.stage().label()));
        }
        return sheet;
    }

    /** Who takes part, and what is known of them. */
    Roll roll(String trainingCode) {
        return new Roll(
                participants.enrolledByEmail(trainingCode),
                results.current(trainingCode),
                attendance.counts(trainingCode),
                sessionsPlanned(trainingCode));
    }

    /** Without any live session, attendance is not judged, and any session counts. */
    int sessionsPlanned(String trainingCode) {
        int live = liveSessions(trainingCode);
        return live > 0 ? live : outline(trainingCode).sessions().size();
    }

    int liveSessions(String trainingCode) {
        return LiveSessions.of(
                outline(trainingCode), trainings.facts(trainingCode).format());
    }

    /** The live sessions of the approved outline in their order. */
    List<Outline.Session> sessions(String trainingCode) {
        return LiveSessions.in(
                outline(trainingCode), trainings.facts(trainingCode).format());
    }

    AttendanceRule attendanceRule(String trainingCode) {
        return new AttendanceRule(
                Optional.ofNullable(outline(trainingCode).attendanceRule()), liveSessions(trainingCode));
    }

    Outline outline(String trainingCode) {
        return trainings.approvedOutline(trainingCode).outline();
    }
}

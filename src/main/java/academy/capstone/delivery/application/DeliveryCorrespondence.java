package academy.capstone.delivery.application;

import academy.capstone.delivery.application.DeliveryNotices.Message;
import academy.capstone.delivery.domain.ParticipantState;
import academy.capstone.delivery.persistence.RecordRepository;
import academy.capstone.delivery.persistence.RecordRepository.TaskRecord;
import academy.capstone.training.Outline;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.CourseDates;
import academy.capstone.workflow.Deadlines;
import academy.capstone.workflow.Group;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The messages of delivery, one method for each send task. All of them can be repeated without being sent twice. */
@Service
public class DeliveryCorrespondence {

    private static final String COMMENT = "comment";

    private final DeliveryNotices notices;
    private final RecordRepository records;
    private final Trainings trainings;
    private final TrainingTeam team;
    private final Selection selection;
    private final Deadlines deadlines;
    private final CourseDates dates;
    private final Dunning dunning;

    DeliveryCorrespondence(
            DeliveryNotices notices,
            RecordRepository records,
            Trainings trainings,
            TrainingTeam team,
            Selection selection,
            Deadlines deadlines,
            CourseDates dates,
            Dunning dunning) {
        this.notices = notices;
        this.records = records;
        this.trainings = trainings;
        this.team = team;
        this.selection = selection;
        this.deadlines = deadlines;
        this.dates = dates;
        this.dunning = dunning;
    }

    @Transactional
    public void requestSetUp(String trainingCode) {
        notices.toGroup(trainingCode, Group.ACADEMY_TEAM, asked(trainingCode, "request-set-up", DeliveryTasks.SET_UP));
    }

    @Transactional
    public void requestMaterialsCheck(String trainingCode) {
        notices.toGroup(
                trainingCode,
                Group.ACADEMY_TEAM,
                asked(trainingCode, "request-materials-check", DeliveryTasks.DEVELOP_MATERIALS));
    }

    @Transactional
    public void returnMaterials(String trainingCode) {
        notices.toCoordinator(
                trainingCode, askedAgain(trainingCode, "return-materials", DeliveryTasks.CHECK_MATERIALS));
    }

    /** Tells everybody who registered whether there is a seat, a place on the waiting list or none. */
    @Transactional
    public void informApplicants(String trainingCode) {
        for (ParticipantState state :
                List.of(ParticipantState.ENROLLED, ParticipantState.WAITING, ParticipantState.DECLINED)) {
            notices.toParticipants(trainingCode, Set.of(state), Message.of("selection-" + state.word(), 1));
        }
        dunning.askAll(trainingCode);
    }

    /** Asks the academy team and the coordinator, with the enrolments against the minimum. */
    @Transactional
    public void requestReadiness(String trainingCode) {
        Optional<Instant> due = dates.of(trainingCode).readinessDue();
        Message message = Message.of("request-readiness", round(trainingCode, DeliveryTasks.CONFIRM_READINESS))
                .with(
                        "enrolments",
                        Integer.toString(selection.overview(trainingCode).selected()))
                .with("minimum", minimum(trainingCode));
        Message asked = due.map(message::due).orElse(message);
        notices.toGroup(trainingCode, Group.ACADEMY_TEAM, asked);
        notices.toCoordinator(trainingCode, asked);
    }

    private String minimum(String trainingCode) {
        Outline outline = trainings.approvedOutline(trainingCode).outline();
        return outline.minimumEnrolment() == null
                ? ""
                : outline.minimumEnrolment().toString();
    }

    @Transactional
    public void informCancellation(String trainingCode) {
        Message message = returned(trainingCode, "inform-cancellation", DeliveryTasks.CONFIRM_READINESS);
        notices.toParticipants(trainingCode, Set.of(ParticipantState.CANCELLED), message);
        toStaff(trainingCode, message);
    }

    /** Tells whoever had registered before the coordinator withdrew the training; the reason was written for the house. */
    @Transactional
    public void informWithdrawal(String trainingCode) {
        Message message = Message.of("inform-cancellation", round(trainingCode, DeliveryTasks.CONFIRM_READINESS));
        notices.toParticipants(trainingCode, Set.of(ParticipantState.CANCELLED), message);
        notices.toPeople(trainingCode, team.instructors(trainingCode), message.worded("inform-cancellation-team"));
    }

    @Transactional
    public void informPostponement(String trainingCode) {
        Message message = returned(trainingCode, "inform-postponement", DeliveryTasks.CONFIRM_READINESS);
        notices.toParticipants(
                trainingCode,
                Set.of(ParticipantState.ENROLLED, ParticipantState.PAYMENT_DUE, ParticipantState.WAITING),
                message);
        toStaff(trainingCode, message);
    }

    @Transactional
    public void announceStart(String trainingCode) {
        Message message = Message.of("announce-start", round(trainingCode, DeliveryTasks.CONFIRM_READINESS))
                .with("platform", platform(trainingCode));
        notices.toParticipants(trainingCode, Set.of(ParticipantState.ENROLLED), message);
        toStaff(trainingCode, message);
        requestResults(trainingCode, message.worded("request-results"));
    }

    /** Asks the instructor, who is the only one to hand the results in. */
    private void requestResults(String trainingCode, Message message) {
        CourseDates.Facts course = dates.of(trainingCode);
        Message asked = course.end().map(message::due).orElse(message);
        notices.toPeople(trainingCode, course.instructor().stream().toList(), asked);
    }

    private String platform(String trainingCode) {
        return records.newest(trainingCode, DeliveryTasks.SET_UP)
                .map(setUp -> setUp.text("platformAddress"))
                .orElse("");
    }

    @Transactional
    public void requestResultsConfirmation(String trainingCode) {
        notices.toCoordinator(
                trainingCode, asked(trainingCode, "request-results-confirmation", DeliveryTasks.RECORD_RESULTS));
    }

    /** Tells the person who handed the results in. */
    @Transactional
    public void returnResults(String trainingCode) {
        String instructor = records.newest(trainingCode, DeliveryTasks.RECORD_RESULTS)
                .map(TaskRecord::person)
                .orElseThrow();
        notices.toPeople(
                trainingCode,
                List.of(instructor),
                askedAgain(trainingCode, "return-results", DeliveryTasks.CONFIRM_RESULTS));
    }

    @Transactional
    public void requestReportValidation(String trainingCode) {
        notices.toGroup(
                trainingCode,
                Group.ACADEMY_TEAM,
                asked(trainingCode, "request-report-validation", DeliveryTasks.WRITE_REPORT));
    }

    @Transactional
    public void returnReport(String trainingCode) {
        notices.toCoordinator(trainingCode, askedAgain(trainingCode, "return-report", DeliveryTasks.VALIDATE_REPORT));
    }

    /** In the words for the staff: their link is no secret. */
    private void toStaff(String trainingCode, Message message) {
        Message words = message.worded(message.purpose() + "-team");
        notices.toCoordinator(trainingCode, words);
        notices.toPeople(trainingCode, team.instructors(trainingCode), words);
    }

    /** Asks for something by the deadline of tasks; a new round begins each time that the task before was submitted. */
    private Message asked(String trainingCode, String purpose, String task) {
        return Message.of(purpose, round(trainingCode, task))
                .due(Objects.requireNonNull(deadlines.getTaskDue()).toInstant());
    }

    /** Asks to do something once more. */
    private Message askedAgain(String trainingCode, String purpose, String task) {
        return returned(trainingCode, purpose, task)
                .due(Objects.requireNonNull(deadlines.getTaskDue()).toInstant());
    }

    /** Passes on the comment of a decision. */
    private Message returned(String trainingCode, String purpose, String task) {
        String comment = records.newest(trainingCode, task)
                .map(decided -> decided.text(COMMENT))
                .orElse("");
        return Message.of(purpose, round(trainingCode, task)).with(COMMENT, comment);
    }

    private int round(String trainingCode, String task) {
        return records.count(trainingCode, task);
    }
}

package academy.capstone.delivery.application;

import academy.capstone.delivery.domain.Checklist;
import academy.capstone.delivery.persistence.RecordRepository;
import academy.capstone.delivery.persistence.RecordRepository.TaskRecord;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.Refusal;
import academy.capstone.workflow.SubmittedFields;
import academy.capstone.workflow.SubmittedTask;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what people write and decide in the tasks of delivery. */
@Service
public class DeliveryTasks {

    static final String SET_UP = "UserTask_SetUpCourse";
    static final String DEVELOP_MATERIALS = "UserTask_DevelopMaterials";
    static final String CHECK_MATERIALS = "UserTask_CheckMaterials";
    static final String PROMOTE = "UserTask_PromoteTraining";
    static final String CONFIRM_READINESS = "UserTask_ConfirmReadiness";
    static final String RECORD_RESULTS = "UserTask_RecordResults";
    static final String CONFIRM_RESULTS = "UserTask_ConfirmResults";
    static final String WRITE_REPORT = "UserTask_WriteReport";
    static final String VALIDATE_REPORT = "UserTask_ValidateReport";

    private static final String COMMENT = "comment";
    private static final String RETURN = "return";

    private final RecordRepository records;
    private final Trainings trainings;
    private final Selection selection;
    private final ResultsOffice results;
    private final EndOfTrainingReport report;
    private final Checklists checklists;
    private final Clock clock;

    DeliveryTasks(
            RecordRepository records,
            Trainings trainings,
            Selection selection,
            ResultsOffice results,
            EndOfTrainingReport report,
            Checklists checklists,
            Clock clock) {
        this.records = records;
        this.trainings = trainings;
        this.selection = selection;
        this.results = results;
        this.report = report;
        this.checklists = checklists;
        this.clock = clock;
    }

    /** Keeps what was written; nothing is decided but that it is done. */
    @Transactional
    public void record(SubmittedTask task) {
        keep(task);
        decided(task, "done", "");
    }

    private void keep(SubmittedTask task) {
        records.add(
                task.trainingCode(),
                new TaskRecord(
                        task.taskKey(),
                        task.person(),
                        clock.instant(),
                        task.fields().values()));
    }

    /** Approves the materials, or returns them with a comment. */
    @Transactional
    public void checkMaterials(SubmittedTask task) {
        decide(
                task,
                "materialsDecision",
                comment -> task.fields().text("materialsDecision").equals("approve")
                        ? checked(task, Checklist.MATERIALS, comment)
                        : comment);
    }

    private String checked(SubmittedTask task, Checklist list, String comment) {
        return checklists.decide(task.trainingCode(), list, task.person(), comment, task.fields()::ticked);
    }

    /** Decides on the applications; {@code accept-within-seats} takes the undecided ones in the order of application. */
    @Transactional
    public void selectParticipants(SubmittedTask task) {
        String how = task.fields().optionalText("selection").orElse("");
        selection.complete(task.trainingCode(), how.equals("accept-within-seats"));
        keep(task);
        Selection.Overview overview = selection.overview(task.trainingCode());
        decided(
                task,
                how.isEmpty() ? "selected" : how,
                "%d applied, %d selected.".formatted(overview.applied(), overview.selected()));
    }

    /** Go, postpone with new dates, or cancel with a reason. */
    @Transactional
    public void confirmReadiness(SubmittedTask task) {
        String decision = task.fields().text("readinessDecision");
        if (decision.equals("postpone")) {
            NewDates.of(task.fields(), LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        }
        if (!decision.equals("go")) {
            requireComment(task, "Please say why in the comment; the participants will read it.");
        }
        decide(
                task,
                "readinessDecision",
                comment -> decision.equals("go") ? checked(task, Checklist.READINESS, comment) : comment);
    }

    /** The instructor hands the results in. */
    @Transactional
    public void recordResults(SubmittedTask task) {
        results.requireResults(task.trainingCode());
        record(task);
    }

    /** Confirms the results, or returns them with a comment. */
    @Transactional
    public void confirmResults(SubmittedTask task) {
        decide(task, "resultsDecision");
    }

    /** Validates the report, or returns it with a comment. */
    @Transactional
    public void validateReport(SubmittedTask task) {
        decide(task, "reportDecision");
        if (task.fields().text("reportDecision").equals("validate")) {
            report.validate(task.trainingCode(), task.person());
        }
    }

    private void decide(SubmittedTask task, String field) {
        decide(task, field, UnaryOperator.identity());
    }

    private void decide(SubmittedTask task, String field, UnaryOperator<String> wording) {
        String decision = task.fields().text(field);
        if (decision.equals(RETURN)) {
            requireComment(task, "Please say in the comment what is to be changed.");
        }
        keep(task);
        decided(
                task,
                decision,
                wording.apply(task.fields().optionalText(COMMENT).orElse("")));
    }

    private void decided(SubmittedTask task, String word, String comment) {
        trainings.decided(task.trainingCode(), task.taskKey(), task.person(), Optional.empty(), word, comment);
    }

    private static void requireComment(SubmittedTask task, String sentence) {
        if (task.fields().optionalText(COMMENT).isEmpty()) {
            throw Refusal.invalid(COMMENT, sentence);
        }
    }

    /** Moves the training to the dates that were decided on last. */
    @Transactional
    public void postpone(String trainingCode) {
        TaskRecord decided = records.newest(trainingCode, CONFIRM_READINESS).orElseThrow();
        trainings.postpone(
                trainingCode,
                decided.person(),
                LocalDate.parse(decided.text(NewDates.START)),
                LocalDate.parse(decided.text(NewDates.END)));
    }

    /** Locks the results for the person who handed them in. */
    @Transactional
    public void lockResults(String trainingCode) {
        results.lock(trainingCode, personOf(trainingCode, RECORD_RESULTS));
    }

    /** Gives the results back. */
    @Transactional
    public void reopenResults(String trainingCode) {
        results.reopen(trainingCode, personOf(trainingCode, CONFIRM_RESULTS));
    }

    /** Who submitted the task last. */
    @Transactional(readOnly = true)
    public Optional<String> lastPerson(String trainingCode, String task) {
        return records.newest(trainingCode, task).map(TaskRecord::person);
    }

    /** What was written in a task last. */
    @Transactional(readOnly = true)
    public Optional<TaskRecord> newest(String trainingCode, String task) {
        return records.newest(trainingCode, task);
    }

    private String personOf(String trainingCode, String task) {
        return lastPerson(trainingCode, task).orElseThrow();
    }

    /** New dates of a postponed training. */
    record NewDates(LocalDate start, LocalDate end) {

        static final String START = "newStartDate";
        static final String END = "newEndDate";

        static NewDates of(SubmittedFields fields, LocalDate today) {
            List<Fault> faults = new ArrayList<>();
            LocalDate start = date(fields, START, "new first day", faults);
            LocalDate end = date(fields, END, "new last day", faults);
            if (faults.isEmpty() && !start.isAfter(today)) {
                faults.add(new Fault(START, "The new first day must lie in the future. Please choose a later one."));
            }
            if (faults.isEmpty() && end.isBefore(start)) {
                faults.add(new Fault(END, "The new last day lies before the first. Please correct it."));
            }
            if (!faults.isEmpty()) {
                throw Refusal.invalid(faults);
            }
            return new NewDates(start, end);
        }

        private static LocalDate date(SubmittedFields fields, String field, String label, List<Fault> faults) {
            String text = fields.optionalText(field).orElse("");
            PlainText.fault("The " + label, text, PlainText.LINE)
                    .ifPresent(fault -> faults.add(new Fault(field, fault)));
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                faults.add(new Fault(field, "Please give the %s as a date such as 2027-03-01.".formatted(label)));
                return LocalDate.EPOCH;
            }
        }
    }
}

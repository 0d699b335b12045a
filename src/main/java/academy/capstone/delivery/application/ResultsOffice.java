package academy.capstone.delivery.application;

import academy.capstone.delivery.Participant;
import academy.capstone.delivery.Participants;
import academy.capstone.delivery.domain.Countries;
import academy.capstone.delivery.domain.ImportedFile;
import academy.capstone.delivery.domain.LiveSessions;
import academy.capstone.delivery.domain.ParticipantState;
import academy.capstone.delivery.domain.ResultRow;
import academy.capstone.delivery.domain.ResultsCheck;
import academy.capstone.delivery.domain.ResultsProgress;
import academy.capstone.delivery.domain.ResultsSheet;
import academy.capstone.delivery.persistence.ParticipantRepository;
import academy.capstone.delivery.persistence.ResultsRepository;
import academy.capstone.training.Outline;
import academy.capstone.training.Stage;
import academy.capstone.training.TrainingFacts;
import academy.capstone.training.Trainings;
import academy.capstone.workflow.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over attendance and grades, all rows or none, and locks them. */
@Service
public class ResultsOffice implements Participants {

    private final ResultsRepository results;
    private final ParticipantRepository participants;
    private final ResultsFile files;
    private final TrainingTeam team;
    private final Trainings trainings;
    private final Countries countries;
    private final DeliverySettings settings;
    private final Clock clock;

    ResultsOffice(
            ResultsRepository results,
            ParticipantRepository participants,
            ResultsFile files,
            TrainingTeam team,
            Trainings trainings,
            Countries countries,
            DeliverySettings settings,
            Clock clock) {
        this.results = results;
        this.participants = participants;
        this.files = files;
        this.team = team;
        this.trainings = trainings;
        this.countries = countries;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What a file did, or would do.
     *
     * @param added participants who had no result before
     * @param changed participants whose result becomes another
     * @param missing enrolled participants who still have no result
     * @param version of the results; the one before in a dry run
     */
    public record ImportReport(
            boolean dryRun, int rows, int added, int changed, int unchanged, int missing, int version) {}

    /** The results of a training at a glance. */
    public record Overview(ResultsSheet sheet, ResultsProgress progress, List<ImportedFile> files, int liveSessions) {}

    @Transactional(readOnly = true)
    public Overview overview(String trainingCode) {
        return new Overview(
                results.sheet(trainingCode),
                results.progress(trainingCode),
                results.files(trainingCode),
                liveSessions(trainingCode));
    }

    /**
     * Checks a results file and, unless it is a dry run, takes it over. Participants whom the file leaves out keep what
     * they have.
     *
     * @throws Refusal with every fault by row and column; nothing is stored then
     */
    @Transactional
    public ImportReport take(String trainingCode, String person, byte[] file, boolean dryRun) {
        TrainingFacts training = trainings.facts(trainingCode);
        team.requireInstructor(trainingCode, person);
        ResultsSheet sheet = results.lockSheet(trainingCode);
        requireOpen(training, sheet);
        List<ResultRow> rows = check(training, file);
        Map<Long, ResultRow> current = results.current(trainingCode);
        List<ResultRow> news = rows.stream()
                .filter(row -> !saysTheSame(row, current.get(row.participantId())))
                .toList();
        int added = (int) news.stream()
                .filter(row -> !current.containsKey(row.participantId()))
                .count();
        int version = dryRun || news.isEmpty() ? sheet.version() : sheet.version() + 1;
        if (version > sheet.version()) {
            ImportedFile imported = new ImportedFile(version, rows.size(), news.size(), person, clock.instant());
            results.store(trainingCode, imported, Digests.sha256(file), news);
        }
        int missing = results.progress(trainingCode).enrolled() - current.size() - added;
        return new ImportReport(
                dryRun, rows.size(), added, news.size() - added, rows.size() - news.size(), missing, version);
    }

    /** True for an instructor of the training while its results can be entered. */
    @Transactional(readOnly = true)
    public boolean mayEnter(String trainingCode, String person) {
        return trainings.facts(trainingCode).stage() == Stage.DELIVERY
                && !results.sheet(trainingCode).locked()
                && team.isInstructor(trainingCode, person);
    }

    private static boolean saysTheSame(ResultRow row, @Nullable ResultRow earlier) {
        return earlier != null && row.saysTheSame(earlier);
    }

    private static void requireOpen(TrainingFacts training, ResultsSheet sheet) {
        if (sheet.locked()) {
            throw Refusal.conflict("The results of %s are locked. The coordinator can return them to the instructor."
                    .formatted(training.code()));
        }
        if (training.stage() != Stage.DELIVERY) {
            throw Refusal.conflict("Results of %s can be entered during delivery; the training is in the stage \"%s\"."
                    .formatted(training.code(), training.stage().label()));
        }
    }

    private List<ResultRow> check(TrainingFacts training, byte[] file) {
        ResultsCheck check = new ResultsCheck(
                participants.enrolledByEmail(training.code()),
                sessionsPlanned(training.code()),
                settings.faultsShown(),
                countries);
        files.read(file, check);
        if (!check.isFaultless()) {
            throw Refusal.invalid(check.faults());
        }
        return check.rows();
    }

    /** Without any live session, attendance is not judged, and any session counts. */
    private int sessionsPlanned(String trainingCode) {
        int live = liveSessions(trainingCode);
        return live > 0 ? live : outline(trainingCode).sessions().size();
    }

    private int liveSessions(String trainingCode) {
        return LiveSessions.of(
                outline(trainingCode), trainings.facts(trainingCode).format());
    }

    private Outline outline(String trainingCode) {
        return trainings.approvedOutline(trainingCode).outline();
    }

    /**
     * Asked before the instructor hands the results in.
     *
     * @throws Refusal if nobody has a result although somebody is enrolled
     */
    @Transactional(readOnly = true)
    public void requireResults(String trainingCode) {
        ResultsProgress progress = results.progress(trainingCode);
        if (progress.enrolled() > 0 && progress.withResult() == 0) {
            throw Refusal.conflict(
                    "There are no results yet. Please send the results file (CSV) on the course file's page first; participants whom it leaves out count as absent.");
        }
    }

    /** Locks the results, so that what is confirmed is what stays. */
    @Transactional
    public void lock(String trainingCode, String person) {
        results.changeLock(trainingCode, true, person, clock.instant());
    }

    /** Gives the results back to the instructor. */
    @Transactional
    public void reopen(String trainingCode, String person) {
        results.changeLock(trainingCode, false, person, clock.instant());
    }

    /** Everybody who ever entered results of the training. */
    @Transactional(readOnly = true)
    public List<String> enteredBy(String trainingCode) {
        return results.files(trainingCode).stream()
                .map(ImportedFile::importedBy)
                .distinct()
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Participant> enrolled(String trainingCode, long after, int limit) {
        return results.enrolled(trainingCode, liveSessions(trainingCode), after, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Participant> find(long participantId) {
        return participants
                .find(participantId)
                .flatMap(found -> results.enrolled(participantId, liveSessions(found.trainingCode())));
    }

    @Override
    @Transactional(readOnly = true)
    public int enrolledCount(String trainingCode) {
        return participants.counts(trainingCode).getOrDefault(ParticipantState.ENROLLED, 0);
    }
}

package academy.capstone.delivery.application;

import academy.capstone.delivery.Participant;
import academy.capstone.delivery.Participants;
import academy.capstone.delivery.domain.CheckedRow;
import academy.capstone.delivery.domain.Countries;
import academy.capstone.delivery.domain.ImportedFile;
import academy.capstone.delivery.domain.ParticipantState;
import academy.capstone.delivery.domain.ResultRow;
import academy.capstone.delivery.domain.ResultsCheck;
import academy.capstone.delivery.domain.ResultsOrigin;
import academy.capstone.delivery.domain.ResultsProgress;
import academy.capstone.delivery.domain.ResultsSheet;
import academy.capstone.delivery.domain.Roll;
import academy.capstone.delivery.persistence.ParticipantRepository;
import academy.capstone.delivery.persistence.ResultsRepository;
import academy.capstone.workflow.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over attendance and grades, all rows or none, and locks them. */
@Service
public class ResultsOffice implements Participants {

    private final ResultsRepository results;
    private final ParticipantRepository participants;
    private final ResultsBook book;
    private final SheetFile files;
    private final Countries countries;
    private final DeliverySettings settings;
    private final Clock clock;

    ResultsOffice(
            ResultsRepository results,
            ParticipantRepository participants,
            ResultsBook book,
            SheetFile files,
            Countries countries,
            DeliverySettings settings,
            Clock clock) {
        this.results = results;
        this.participants = participants;
        this.book = book;
        this.files = files;
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
     * @param layout {@code own} or {@code moodle}
     * @param columns says which columns were taken for what
     * @param changes what is new, the first ones or a later page; as many as {@code added} and {@code changed} say in all
     */
    public record ImportReport(
            boolean dryRun,
            int rows,
            int added,
            int changed,
            int unchanged,
            int missing,
            int version,
            String layout,
            String columns,
            List<Change> changes) {}

    /** A result that becomes another one; {@code before} is null for whoever had none. */
    public record Change(long row, String email, @Nullable Values before, Values after) {}

    /** Sessions attended and grade in percent; null if not graded. */
    public record Values(int sessions, @Nullable BigDecimal grade) {

        static Values of(ResultRow result) {
            return new Values(result.sessions(), result.grade().orElse(null));
        }
    }

    /** The results of a training at a glance. */
    public record Overview(ResultsSheet sheet, ResultsProgress progress, List<ImportedFile> files, int liveSessions) {}

    @Transactional(readOnly = true)
    public Overview overview(String trainingCode) {
        return new Overview(
                results.sheet(trainingCode),
                results.progress(trainingCode),
                results.files(trainingCode),
                book.liveSessions(trainingCode));
    }

    /**
     * Checks a results file and, unless it is a dry run, takes it over. Participants whom the file leaves out keep what
     * they have.
     *
     * @throws Refusal with every fault by row and column; nothing is stored then
     */
    @Transactional
    public ImportReport take(String trainingCode, String person, byte[] file, boolean dryRun) {
        return take(trainingCode, person, file, dryRun, 0);
    }

    /**
     * The same, with another page of the changes in the answer.
     *
     * @param changesFrom how many changes to leave out before the first that is listed
     */
    @Transactional
    public ImportReport take(String trainingCode, String person, byte[] file, boolean dryRun, int changesFrom) {
        ResultsSheet sheet = book.lockForEntry(trainingCode, person);
        Roll roll = book.roll(trainingCode);
        ResultsCheck check = check(roll, file);
        List<CheckedRow> rows = check.rows();
        List<CheckedRow> news = rows.stream()
                .filter(row -> !row.result()
                        .saysTheSame(roll.current().get(row.result().participantId())))
                .toList();
        int added = (int) news.stream()
                .filter(row -> !roll.current().containsKey(row.result().participantId()))
                .count();
        int version = dryRun || news.isEmpty() ? sheet.version() : sheet.version() + 1;
        if (version > sheet.version()) {
            results.store(
                    trainingCode,
                    new ImportedFile(version, ResultsOrigin.FILE, rows.size(), news.size(), person, clock.instant()),
                    Optional.of(Digests.sha256(file)),
                    news.stream().map(CheckedRow::result).toList());
        }
        int missing = results.progress(trainingCode).enrolled() - roll.current().size() - added;
        return new ImportReport(
                dryRun,
                rows.size(),
                added,
                news.size() - added,
                rows.size() - news.size(),
                missing,
                version,
                check.layout().origin(),
                check.layout().sentence(),
                changes(news, roll, changesFrom));
    }

    private List<Change> changes(List<CheckedRow> news, Roll roll, int from) {
        return news.stream()
                .skip(Math.max(0, from))
                .limit(settings.changesShown())
                .map(row -> new Change(
                        row.row(),
                        row.email(),
                        Optional.ofNullable(roll.current().get(row.result().participantId()))
                                .map(Values::of)
                                .orElse(null),
                        Values.of(row.result())))
                .toList();
    }

    private ResultsCheck check(Roll roll, byte[] file) {
        ResultsCheck check = new ResultsCheck(roll, settings.faultsShown(), countries);
        files.read(file, check);
        if (!check.isFaultless()) {
            throw Refusal.invalid(check.faults());
        }
        return check;
    }

    /** True for an instructor of the training while its results can be entered. */
    @Transactional(readOnly = true)
    public boolean mayEnter(String trainingCode, String person) {
        return book.mayEnter(trainingCode, person);
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
                    "There are no results yet. Please send the results file on the course file's page, or enter them by hand, first; participants without a result count as absent.");
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
        return results.enrolled(trainingCode, book.liveSessions(trainingCode), after, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Participant> find(long participantId) {
        return participants
                .find(participantId)
                .flatMap(found -> results.enrolled(participantId, book.liveSessions(found.trainingCode())));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Participant> find(String trainingCode, Collection<Long> participantIds) {
        return results.enrolled(trainingCode, book.liveSessions(trainingCode), participantIds).stream()
                .collect(Collectors.toMap(Participant::id, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public int enrolledCount(String trainingCode) {
        return participants.counts(trainingCode).getOrDefault(ParticipantState.ENROLLED, 0);
    }
}

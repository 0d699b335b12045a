package academy.capstone.delivery.application;

import academy.capstone.delivery.domain.AttendanceRule;
import academy.capstone.delivery.domain.GradeCell;
import academy.capstone.delivery.domain.ImportedFile;
import academy.capstone.delivery.domain.ResultLine;
import academy.capstone.delivery.domain.ResultRow;
import academy.capstone.delivery.domain.ResultsOrigin;
import academy.capstone.delivery.domain.ResultsSheet;
import academy.capstone.delivery.persistence.AttendanceRepository;
import academy.capstone.delivery.persistence.ResultsRepository;
import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grades and attendance typed into our own page, page by page, so that 20,000 participants are no problem. */
@Service
public class HandEntry {

    private final ResultsBook book;
    private final ResultsRepository results;
    private final AttendanceRepository attendance;
    private final TrainingTeam team;
    private final DeliverySettings settings;
    private final Clock clock;

    HandEntry(
            ResultsBook book,
            ResultsRepository results,
            AttendanceRepository attendance,
            TrainingTeam team,
            DeliverySettings settings,
            Clock clock) {
        this.book = book;
        this.results = results;
        this.attendance = attendance;
        this.team = team;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A page of the results.
     *
     * @param bySession ids of those whose sessions are counted from the attendance by session
     * @param next where the next page begins; empty on the last one
     */
    public record Page(
            List<ResultLine> lines,
            Set<Long> bySession,
            AttendanceRule rule,
            Optional<BigDecimal> passMark,
            int sessionsPlanned,
            boolean mayEnter,
            Optional<Long> next) {}

    /**
     * What somebody typed for one participant.
     *
     * @param seen version of the result that was on the page
     */
    public record Typed(long participantId, int seen, String sessions, String grade) {}

    /**
     * A page of the results, in the order in which the participants registered.
     *
     * @throws Refusal if the person is not one of the training's people
     */
    @Transactional(readOnly = true)
    public Page page(String trainingCode, String person, long after) {
        team.requireMember(trainingCode, person);
        List<ResultLine> lines = results.lines(trainingCode, after, settings.entryPage() + 1);
        boolean more = lines.size() > settings.entryPage();
        List<ResultLine> shown = more ? lines.subList(0, settings.entryPage()) : lines;
        return new Page(
                shown,
                attendance.of(ids(shown)).keySet(),
                book.attendanceRule(trainingCode),
                Optional.ofNullable(book.outline(trainingCode).passMark()),
                book.sessionsPlanned(trainingCode),
                book.mayEnter(trainingCode, person),
                more ? Optional.of(shown.get(shown.size() - 1).participantId()) : Optional.empty());
    }

    private static List<Long> ids(List<ResultLine> lines) {
        return lines.stream().map(ResultLine::participantId).toList();
    }

    /**
     * Stores what differs from what was on the page; all of it or nothing.
     *
     * @return how many results are new
     * @throws Refusal with every fault at its field, or as conflict if somebody else changed one of them meanwhile
     */
    @Transactional
    public int save(String trainingCode, String person, List<Typed> typed) {
        ResultsSheet sheet = book.lockForEntry(trainingCode, person);
        List<Long> ids = typed.stream().map(Typed::participantId).toList();
        Map<Long, ResultLine> lines = results.lines(trainingCode, ids).stream()
                .collect(Collectors.toMap(ResultLine::participantId, Function.identity()));
        Set<Long> bySession = attendance.of(ids).keySet();
        int planned = book.sessionsPlanned(trainingCode);
        List<Fault> faults = new ArrayList<>();
        List<String> overtaken = new ArrayList<>();
        List<ResultRow> news = new ArrayList<>();
        for (Typed each : typed) {
            ResultLine line = Optional.ofNullable(lines.get(each.participantId()))
                    .orElseThrow(() -> Refusal.unknown("There is no such participant in this training."));
            ResultRow row = read(each, line, bySession.contains(line.participantId()), planned, faults);
            Optional<ResultRow> seen = results.version(line.participantId(), each.seen());
            boolean untouched =
                    isEmpty(each, seen) || seen.filter(row::saysTheSame).isPresent();
            if (!untouched && line.version() != each.seen()) {
                overtaken.add(line.name());
            } else if (!untouched) {
                news.add(row);
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        if (!overtaken.isEmpty()) {
            throw Refusal.conflict(
                    "Somebody else has changed the result of %s since you opened this page. Nothing was stored; please look at it again."
                            .formatted(String.join(", ", overtaken)));
        }
        store(trainingCode, person, sheet, news, typed.size());
        return news.size();
    }

    private void store(String trainingCode, String person, ResultsSheet sheet, List<ResultRow> news, int rows) {
        if (!news.isEmpty()) {
            results.store(
                    trainingCode,
                    new ImportedFile(
                            sheet.version() + 1, ResultsOrigin.HAND, rows, news.size(), person, clock.instant()),
                    Optional.empty(),
                    news);
        }
    }

    /** Both fields left empty for somebody who has no result is no result of 0 sessions. */
    private static boolean isEmpty(Typed typed, Optional<ResultRow> seen) {
        return seen.isEmpty() && typed.sessions().isBlank() && typed.grade().isBlank();
    }

    private static ResultRow read(Typed typed, ResultLine line, boolean counted, int planned, List<Fault> faults) {
        String sessions = typed.sessions().strip();
        String grade = typed.grade().strip();
        Optional<Integer> attended = counted || sessions.isEmpty()
                ? Optional.of(line.sessions())
                : GradeCell.whole(sessions).filter(count -> count <= planned);
        if (attended.isEmpty()) {
            faults.add(new Fault(
                    "sessions:" + line.participantId(),
                    "%s, sessions: please give a whole number from 0 to %d.".formatted(line.name(), planned)));
        }
        Optional<BigDecimal> points = grade.isEmpty() ? Optional.empty() : GradeCell.read(grade);
        if (!grade.isEmpty() && points.isEmpty()) {
            faults.add(new Fault(
                    "grade:" + line.participantId(), "%s, grade: %s".formatted(line.name(), GradeCell.fault(grade))));
        }
        return new ResultRow(line.participantId(), attended.orElse(0), points);
    }
}

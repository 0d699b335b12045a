package academy.capstone.delivery.application;

import academy.capstone.delivery.domain.AttendanceCheck;
import academy.capstone.delivery.domain.AttendanceRule;
import academy.capstone.delivery.domain.ImportedFile;
import academy.capstone.delivery.domain.ResultLine;
import academy.capstone.delivery.domain.ResultRow;
import academy.capstone.delivery.domain.ResultsOrigin;
import academy.capstone.delivery.domain.ResultsSheet;
import academy.capstone.delivery.persistence.AttendanceRepository;
import academy.capstone.delivery.persistence.AttendanceRepository.Presence;
import academy.capstone.delivery.persistence.ParticipantRepository;
import academy.capstone.delivery.persistence.ResultsRepository;
import academy.capstone.training.Outline;
import academy.capstone.workflow.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Attendance session by session, by hand or by file. The count that awards are judged by follows from it. */
@Service
public class AttendanceSheet {

    private final ResultsBook book;
    private final ResultsRepository results;
    private final AttendanceRepository attendance;
    private final ParticipantRepository participants;
    private final SheetFile files;
    private final TrainingTeam team;
    private final DeliverySettings settings;
    private final Clock clock;

    AttendanceSheet(
            ResultsBook book,
            ResultsRepository results,
            AttendanceRepository attendance,
            ParticipantRepository participants,
            SheetFile files,
            TrainingTeam team,
            DeliverySettings settings,
            Clock clock) {
        this.book = book;
        this.results = results;
        this.attendance = attendance;
        this.participants = participants;
        this.files = files;
        this.team = team;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One participant's attendance.
     *
     * @param marks one sign a session, 1 or 0; empty for whoever has no attendance by session yet
     */
    public record Line(long participantId, String name, String email, String marks, int attended, boolean met) {

        public boolean was(int session) {
            return marks.length() >= session && marks.charAt(session - 1) == '1';
        }
    }

    /** A page of the table of sessions and participants. */
    public record Page(
            List<Outline.Session> sessions,
            List<Line> lines,
            AttendanceRule rule,
            boolean mayEnter,
            Optional<Long> next) {}

    /**
     * What somebody ticked for one participant.
     *
     * @param seen the marks that were on the page
     * @param marks one sign a session, 1 or 0
     */
    public record Ticked(long participantId, String seen, String marks) {}

    /** What a file did, or would do. */
    public record Report(boolean dryRun, int rows, int changed) {}

    /** @throws Refusal if the person is not one of the training's people */
    @Transactional(readOnly = true)
    public Page page(String trainingCode, String person, long after) {
        team.requireMember(trainingCode, person);
        List<ResultLine> lines = results.lines(trainingCode, after, settings.entryPage() + 1);
        boolean more = lines.size() > settings.entryPage();
        List<ResultLine> shown = more ? lines.subList(0, settings.entryPage()) : lines;
        AttendanceRule rule = book.attendanceRule(trainingCode);
        Map<Long, Map<Integer, Boolean>> kept =
                attendance.of(shown.stream().map(ResultLine::participantId).toList());
        return new Page(
                book.sessions(trainingCode),
                shown.stream()
                        .map(line -> line(line, kept.get(line.participantId()), rule))
                        .toList(),
                rule,
                book.mayEnter(trainingCode, person),
                more ? Optional.of(shown.get(shown.size() - 1).participantId()) : Optional.empty());
    }

    private static Line line(ResultLine line, @Nullable Map<Integer, Boolean> kept, AttendanceRule rule) {
        return new Line(
                line.participantId(),
                line.name(),
                line.email(),
                signs(kept, rule.liveSessions()),
                line.sessions(),
                rule.isMet(line.sessions()));
    }

    private static String signs(@Nullable Map<Integer, Boolean> kept, int sessions) {
        if (kept == null) {
            return "";
        }
        StringBuilder signs = new StringBuilder();
        IntStream.rangeClosed(1, sessions).forEach(each -> signs.append(kept.getOrDefault(each, false) ? '1' : '0'));
        return signs.toString();
    }

    /**
     * Stores what was ticked on a page; all of it or nothing.
     *
     * @return how many participants have another attendance now
     * @throws Refusal as conflict if somebody else changed one of them meanwhile
     */
    @Transactional
    public int save(String trainingCode, String person, List<Ticked> ticked) {
        ResultsSheet sheet = book.lockForEntry(trainingCode, person);
        int sessions = requireSessions(trainingCode).size();
        List<Long> ids = ticked.stream().map(Ticked::participantId).toList();
        Map<Long, ResultLine> lines = new HashMap<>();
        results.lines(trainingCode, ids).forEach(line -> lines.put(line.participantId(), line));
        Map<Long, Map<Integer, Boolean>> kept = attendance.of(ids);
        Map<Long, Map<Integer, Boolean>> news = new HashMap<>();
        List<String> overtaken = new ArrayList<>();
        for (Ticked each : ticked) {
            ResultLine line = Optional.ofNullable(lines.get(each.participantId()))
                    .orElseThrow(() -> Refusal.unknown("There is no such participant in this training."));
            boolean untouched = each.marks().equals(each.seen())
                    || each.seen().isEmpty() && !each.marks().contains("1");
            if (!untouched && !signs(kept.get(each.participantId()), sessions).equals(each.seen())) {
                overtaken.add(line.name());
            } else if (!untouched) {
                news.put(each.participantId(), marks(each.marks(), sessions));
            }
        }
        if (!overtaken.isEmpty()) {
            throw Refusal.conflict(
                    "Somebody else has changed the attendance of %s since you opened this page. Nothing was stored; please look at it again."
                            .formatted(String.join(", ", overtaken)));
        }
        store(trainingCode, person, sheet, news, results.current(trainingCode));
        return news.size();
    }

    private static Map<Integer, Boolean> marks(String signs, int sessions) {
        Map<Integer, Boolean> marks = new TreeMap<>();
        IntStream.rangeClosed(1, sessions)
                .forEach(each -> marks.put(each, signs.length() >= each && signs.charAt(each - 1) == '1'));
        return marks;
    }

    /**
     * Takes a file over: a column {@code email} and one for each session.
     *
     * @throws Refusal with every fault by row and column; nothing is stored then
     */
    @Transactional
    public Report take(String trainingCode, String person, byte[] file, boolean dryRun) {
        ResultsSheet sheet = book.lockForEntry(trainingCode, person);
        List<String> titles = requireSessions(trainingCode).stream()
                .map(session -> Objects.requireNonNullElse(session.title(), ""))
                .toList();
        AttendanceCheck check =
                new AttendanceCheck(participants.enrolledByEmail(trainingCode), titles, settings.faultsShown());
        files.read(file, check);
        if (!check.faults().isEmpty()) {
            throw Refusal.invalid(check.faults());
        }
        Map<Long, Map<Integer, Boolean>> kept = attendance.of(trainingCode);
        Map<Long, Map<Integer, Boolean>> news = new HashMap<>();
        check.marks().forEach((participant, marks) -> {
            Map<Integer, Boolean> all = marks("", titles.size());
            all.putAll(kept.getOrDefault(participant, Map.of()));
            all.putAll(marks);
            if (!all.equals(kept.get(participant))) {
                news.put(participant, all);
            }
        });
        if (!dryRun) {
            store(trainingCode, person, sheet, news, results.current(trainingCode));
        }
        return new Report(dryRun, check.marks().size(), news.size());
    }

    private List<Outline.Session> requireSessions(String trainingCode) {
        List<Outline.Session> sessions = book.sessions(trainingCode);
        if (sessions.isEmpty()) {
            throw Refusal.conflict("This training has no live session, so there is no attendance by session.");
        }
        return sessions;
    }

    /** Keeps the marks, and their count as a new version of the results; the grades stay. */
    private void store(
            String trainingCode,
            String person,
            ResultsSheet sheet,
            Map<Long, Map<Integer, Boolean>> news,
            Map<Long, ResultRow> current) {
        List<Presence> presences = new ArrayList<>();
        List<ResultRow> counted = new ArrayList<>();
        news.forEach((participant, marks) -> {
            marks.forEach((session, attended) -> presences.add(new Presence(participant, session, attended)));
            ResultRow before = current.get(participant);
            int count = (int) marks.values().stream().filter(was -> was).count();
            ResultRow now = new ResultRow(participant, count, before == null ? Optional.empty() : before.grade());
            if (!now.saysTheSame(before)) {
                counted.add(now);
            }
        });
        attendance.store(news.keySet(), presences);
        if (!counted.isEmpty()) {
            results.store(
                    trainingCode,
                    new ImportedFile(
                            sheet.version() + 1,
                            ResultsOrigin.ATTENDANCE,
                            news.size(),
                            counted.size(),
                            person,
                            clock.instant()),
                    Optional.empty(),
                    counted);
        }
    }
}

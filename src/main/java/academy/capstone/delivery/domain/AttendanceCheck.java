package academy.capstone.delivery.domain;

import academy.capstone.workflow.Fault;
import academy.capstone.workflow.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks a file with attendance by session: a column {@code email} and one for each session, named by its number or its
 * title. Sessions that the file leaves out stay as they are.
 */
public final class AttendanceCheck implements SheetCheck {

    private static final Set<String> PRESENT =
            Set.of("1", "x", "y", "yes", "p", "present", "true", "o", "oui", "sí", "si");
    private static final Set<String> ABSENT = Set.of("", "0", "-", "n", "no", "a", "absent", "false", "non");
    private static final String EMAIL = "email";

    private final Map<String, Long> enrolled;
    private final List<String> titles;
    private final FaultList faults;
    private final Map<Integer, Integer> sessionOfColumn = new LinkedHashMap<>();
    private final Map<String, Long> rowOfEmail = new HashMap<>();
    private final Map<Long, Map<Integer, Boolean>> marks = new LinkedHashMap<>();
    private List<String> header = List.of();
    private int emailColumn;

    /**
     * @param enrolled ids of the enrolled participants by the key of their address
     * @param titles of the live sessions in their order
     */
    public AttendanceCheck(Map<String, Long> enrolled, List<String> titles, int faultsShown) {
        this.enrolled = enrolled;
        this.titles = titles;
        this.faults = new FaultList(faultsShown);
    }

    /** @throws Refusal naming each column that is no session of this training */
    @Override
    public void header(SheetRow first) {
        header = first.cells().stream().map(String::strip).toList();
        emailColumn = header.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList()
                .indexOf(EMAIL);
        if (emailColumn < 0) {
            faults.add(first.number(), EMAIL, "is missing. Please add this column.");
        }
        Set<Integer> seen = new HashSet<>();
        IntStream.range(0, header.size())
                .filter(i -> i != emailColumn && !header.get(i).isEmpty())
                .forEach(i -> sessionColumn(first.number(), i, seen));
        if (faults.isEmpty() && sessionOfColumn.isEmpty()) {
            faults.add(first.number(), "", "names no session. Please add a column for each, such as 1 or its title.");
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults.all());
        }
    }

    private void sessionColumn(long row, int place, Set<Integer> seen) {
        String name = header.get(place);
        int session = session(name);
        String column = "column " + (place + 1);
        if (session == 0) {
            faults.add(
                    row,
                    column,
                    "\"%s\" is no live session. Please name it by its number, 1 to %d, or by its title."
                            .formatted(FaultList.shorten(name), titles.size()));
        } else if (!seen.add(session)) {
            faults.add(row, column, "session %d is there twice. Please keep one.".formatted(session));
        } else {
            sessionOfColumn.put(place, session);
        }
    }

    private int session(String name) {
        int byTitle = titles.stream()
                        .map(title -> title.strip().toLowerCase(Locale.ROOT))
                        .toList()
                        .indexOf(name.toLowerCase(Locale.ROOT))
                + 1;
        String number = name.toLowerCase(Locale.ROOT).replaceFirst("^session ", "");
        return byTitle > 0
                ? byTitle
                : GradeCell.whole(number)
                        .filter(found -> found <= titles.size())
                        .orElse(0);
    }

    @Override
    public void row(SheetRow row) {
        row.faults().forEach((place, sentence) -> faults.add(row.number(), nameOf(place), sentence));
        String email = cell(row, emailColumn);
        String key = Applicant.emailKey(email);
        Long earlier = rowOfEmail.putIfAbsent(key, row.number());
        Long participant = enrolled.get(key);
        if (EmailCell.fault(email).isPresent()) {
            faults.add(row.number(), EMAIL, EmailCell.fault(email).get());
        } else if (earlier != null) {
            faults.add(
                    row.number(),
                    EMAIL,
                    "names somebody who is in row %d already. Please keep one of the two rows.".formatted(earlier));
        } else if (participant == null) {
            faults.add(
                    row.number(),
                    EMAIL,
                    "%s is not enrolled in this training. Please correct the address or remove the row."
                            .formatted(FaultList.shorten(email)));
        } else {
            marks.put(participant, new TreeMap<>());
        }
        sessionOfColumn.forEach((place, session) -> mark(row, place, session, participant));
    }

    private void mark(SheetRow row, int place, int session, @Nullable Long participant) {
        String word = cell(row, place).toLowerCase(Locale.ROOT);
        if (!PRESENT.contains(word) && !ABSENT.contains(word)) {
            faults.add(
                    row.number(),
                    nameOf(place),
                    "\"%s\" says neither present nor absent. Please write 1 or 0.".formatted(FaultList.shorten(word)));
        } else if (participant != null && marks.containsKey(participant)) {
            marks.get(participant).put(session, PRESENT.contains(word));
        }
    }

    private String nameOf(int place) {
        return place < header.size() ? header.get(place) : "column " + (place + 1);
    }

    private static String cell(SheetRow row, int place) {
        return place < row.cells().size() ? row.cells().get(place).strip() : "";
    }

    /** Whether each participant was in each session that the file names. */
    public Map<Long, Map<Integer, Boolean>> marks() {
        return Map.copyOf(marks);
    }

    /** Every fault by row and column; empty if the file is right. */
    public List<Fault> faults() {
        return new ArrayList<>(faults.all());
    }
}

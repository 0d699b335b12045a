package academy.capstone.delivery.domain;

import academy.capstone.workflow.Fault;
import academy.capstone.workflow.PlainText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks a results file row by row, before anything is stored. Every fault names its row (the header is row 1), its
 * column and the mend. Rows may come in any order; nobody may come twice.
 */
public final class ResultsCheck {

    /** The header, word for word. */
    public static final List<String> COLUMNS = List.of("email", "name", "country", "gender", "sessions", "grade");

    private static final BigDecimal HIGHEST_GRADE = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    private final Map<String, Long> enrolled;
    private final int sessionsPlanned;
    private final int faultsShown;
    private final Countries countries;
    private final Map<String, Long> rowOfEmail = new HashMap<>();
    private final List<ResultRow> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private long faultCount;

    /**
     * @param enrolled ids of the enrolled participants by the key of their address
     * @param sessionsPlanned the most sessions anybody can have attended
     * @param faultsShown how many faults are listed; all are counted
     */
    public ResultsCheck(Map<String, Long> enrolled, int sessionsPlanned, int faultsShown, Countries countries) {
        this.enrolled = enrolled;
        this.sessionsPlanned = sessionsPlanned;
        this.faultsShown = faultsShown;
        this.countries = countries;
    }

    /** What is wrong with the header; nothing if it is right. */
    public static Optional<Fault> headerFault(List<String> header) {
        if (header.equals(COLUMNS)) {
            return Optional.empty();
        }
        return Optional.of(new Fault(
                "row 1",
                "The first row must be exactly %s, separated by commas or semicolons. It is: %s."
                        .formatted(String.join(",", COLUMNS), shorten(String.join(",", header)))));
    }

    /**
     * Checks the next row.
     *
     * @param number as a spreadsheet counts it
     */
    public void row(long number, List<String> cells) {
        if (cells.size() != COLUMNS.size()) {
            fault(
                    number,
                    "",
                    "has %d columns instead of %d. Please put texts with commas into quotation marks."
                            .formatted(cells.size(), COLUMNS.size()));
            return;
        }
        Row row = new Row(number, cells);
        @Nullable Long participant = participant(row);
        checkPerson(row);
        Optional<Integer> sessions = sessions(row);
        Optional<BigDecimal> grade = grade(row);
        if (participant != null && sessions.isPresent()) {
            rows.add(new ResultRow(participant, sessions.get(), grade));
        }
    }

    /** The rows without a fault; all of them if {@link #isFaultless}. */
    public List<ResultRow> rows() {
        return List.copyOf(rows);
    }

    public boolean isFaultless() {
        return faultCount == 0;
    }

    /** The faults, the first ones if there are very many; the last entry then says how many more there are. */
    public List<Fault> faults() {
        if (faultCount <= faults.size()) {
            return List.copyOf(faults);
        }
        List<Fault> all = new ArrayList<>(faults);
        all.add(new Fault(
                "file", "There are %,d more faults. Please mend these first.".formatted(faultCount - faults.size())));
        return all;
    }

    private @Nullable Long participant(Row row) {
        String email = row.cell("email");
        if (email.isEmpty()) {
            row.fault("email", "is empty. Please give the address with which the participant is enrolled.");
            return null;
        }
        String emailKey = Applicant.emailKey(email);
        Long earlier = rowOfEmail.putIfAbsent(emailKey, row.number);
        if (earlier != null) {
            row.fault(
                    "email",
                    "names %s again, who is in row %d already. Please keep one of the two rows."
                            .formatted(shorten(email), earlier));
            return null;
        }
        Long participant = enrolled.get(emailKey);
        if (participant == null) {
            row.fault(
                    "email",
                    "%s is not enrolled in this training. Please correct the address or remove the row."
                            .formatted(shorten(email)));
        }
        return participant;
    }

    private void checkPerson(Row row) {
        if (row.cell("name").isEmpty()) {
            row.fault("name", "is empty. Please give the participant's name.");
        }
        PlainText.fault("The name", row.cell("name"), PlainText.TITLE).ifPresent(message -> row.fault("name", message));
        if (!countries.isCountry(row.cell("country").toUpperCase(Locale.ROOT))) {
            row.fault(
                    "country",
                    "\"%s\" is no country. Please give the two letters of ISO 3166, such as KE."
                            .formatted(shorten(row.cell("country"))));
        }
        String gender = row.cell("gender").toLowerCase(Locale.ROOT);
        if (!gender.isEmpty() && !Applicant.isGender(gender)) {
            row.fault(
                    "gender",
                    "\"%s\" is not f, m or x. Please correct it or leave it empty.".formatted(shorten(gender)));
        }
    }

    private Optional<Integer> sessions(Row row) {
        Optional<Integer> sessions = number(row.cell("sessions"), Integer::valueOf);
        if (sessions.isEmpty() || sessions.get() < 0) {
            row.fault(
                    "sessions",
                    "\"%s\" is not a whole number from 0. Please give the sessions attended."
                            .formatted(shorten(row.cell("sessions"))));
            return Optional.empty();
        }
        if (sessions.get() > sessionsPlanned) {
            row.fault(
                    "sessions",
                    "%d is more than the %d sessions planned. Please correct it."
                            .formatted(sessions.get(), sessionsPlanned));
        }
        return sessions;
    }

    private Optional<BigDecimal> grade(Row row) {
        String text = row.cell("grade");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> grade = number(text, BigDecimal::new);
        boolean right = grade.filter(found -> found.signum() >= 0 && found.compareTo(HIGHEST_GRADE) <= 0)
                .filter(found -> found.stripTrailingZeros().scale() <= DECIMALS)
                .isPresent();
        if (!right) {
            row.fault(
                    "grade",
                    "\"%s\" is not a grade. Please give a number from 0 to 100 with at most two decimals, or leave it empty if not graded."
                            .formatted(shorten(text)));
        }
        return grade;
    }

    private static <N> Optional<N> number(String text, Function<String, N> reading) {
        if (!text.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void fault(long row, String column, String message) {
        faultCount++;
        if (faults.size() < faultsShown) {
            String place = column.isEmpty() ? "row " + row : "row " + row + ", " + column;
            faults.add(new Fault(place, "Row %d%s: %s".formatted(row, column.isEmpty() ? "" : ", " + column, message)));
        }
    }

    private static String shorten(String text) {
        String visible = text.replaceAll("\\p{Cntrl}", "?");
        return visible.codePointCount(0, visible.length()) <= 80
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, 80)) + "...";
    }

    private final class Row {

        private final long number;
        private final List<String> cells;

        Row(long number, List<String> cells) {
            this.number = number;
            this.cells = cells;
        }

        String cell(String column) {
            return cells.get(COLUMNS.indexOf(column)).strip();
        }

        void fault(String column, String message) {
            ResultsCheck.this.fault(number, column, message);
        }
    }
}

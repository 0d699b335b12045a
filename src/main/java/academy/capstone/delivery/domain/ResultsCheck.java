package academy.capstone.delivery.domain;

import academy.capstone.workflow.Fault;
import academy.capstone.workflow.PlainText;
import academy.capstone.workflow.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a results file row by row, before anything is stored. Every fault names its row (the header is row 1), its
 * column and the mend. Rows may come in any order; nobody may come twice.
 */
public final class ResultsCheck implements SheetCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String NOT_GRADED = "-";

    private final Roll roll;
    private final Countries countries;
    private final FaultList faults;
    private final Map<String, Long> rowOfEmail = new HashMap<>();
    private final List<CheckedRow> rows = new ArrayList<>();
    private ResultsLayout layout = ResultsLayout.OWN;

    /** @param faultsShown how many faults are listed; all are counted */
    public ResultsCheck(Roll roll, int faultsShown, Countries countries) {
        this.roll = roll;
        this.countries = countries;
        this.faults = new FaultList(faultsShown);
    }

    /**
     * Recognises the file by its first row.
     *
     * @throws Refusal if it is neither ours nor Moodle's
     */
    @Override
    public void header(SheetRow first) {
        layout = ResultsLayout.of(first);
    }

    @Override
    public void row(SheetRow sheetRow) {
        Row row = new Row(sheetRow);
        int width = layout.header().size();
        if (row.isTooLong(width) || sheetRow.cells().size() < width && !layout.isMoodle()) {
            faults.add(
                    sheetRow.number(),
                    "",
                    "has %d columns instead of %d. Please put texts with commas into quotation marks, and remove what is beyond the last column."
                            .formatted(sheetRow.cells().size(), width));
            return;
        }
        @Nullable Long participant = participant(row);
        checkPerson(row);
        Optional<Integer> sessions = sessions(row, participant);
        Optional<BigDecimal> grade = grade(row);
        if (participant != null && sessions.isPresent()) {
            rows.add(new CheckedRow(
                    sheetRow.number(),
                    row.cell(ResultColumn.EMAIL),
                    new ResultRow(participant, sessions.get(), grade)));
        }
    }

    public ResultsLayout layout() {
        return layout;
    }

    /** The rows without a fault; all of them if {@link #isFaultless}. */
    public List<CheckedRow> rows() {
        return List.copyOf(rows);
    }

    public boolean isFaultless() {
        return faults.isEmpty();
    }

    public List<Fault> faults() {
        return faults.all();
    }

    private @Nullable Long participant(Row row) {
        if (row.isUnreadable(ResultColumn.EMAIL)) {
            return null;
        }
        String email = row.cell(ResultColumn.EMAIL);
        Optional<String> fault = EmailCell.fault(email);
        if (fault.isPresent()) {
            row.fault(ResultColumn.EMAIL, fault.get());
            return null;
        }
        String emailKey = Applicant.emailKey(email);
        Long earlier = rowOfEmail.putIfAbsent(emailKey, row.sheet.number());
        if (earlier != null) {
            row.fault(
                    ResultColumn.EMAIL,
                    "names %s again, who is in row %d already. Please keep one of the two rows."
                            .formatted(FaultList.shorten(email), earlier));
            return null;
        }
        Long participant = roll.enrolled().get(emailKey);
        if (participant == null) {
            row.fault(
                    ResultColumn.EMAIL,
                    "%s is not enrolled in this training. Please correct the address or remove the row."
                            .formatted(FaultList.shorten(email)));
        }
        return participant;
    }

    private void checkPerson(Row row) {
        for (ResultColumn column : List.of(ResultColumn.NAME, ResultColumn.FAMILY_NAME)) {
            if (layout.place(column).isPresent() && !row.isUnreadable(column)) {
                PlainText.fault("the name", row.cell(column), PlainText.TITLE)
                        .ifPresent(sentence -> row.fault(column, sentence));
            }
        }
        if (layout.isMoodle()) {
            return;
        }
        if (!row.isUnreadable(ResultColumn.NAME) && row.cell(ResultColumn.NAME).isEmpty()) {
            row.fault(ResultColumn.NAME, "is empty. Please give the participant's name.");
        }
        String country = row.cell(ResultColumn.COUNTRY);
        if (!row.isUnreadable(ResultColumn.COUNTRY) && !countries.isCountry(country.toUpperCase(Locale.ROOT))) {
            row.fault(
                    ResultColumn.COUNTRY,
                    "\"%s\" is no country. Please give the two letters of ISO 3166, such as KE."
                            .formatted(FaultList.shorten(country)));
        }
        String gender = row.cell(ResultColumn.GENDER).toLowerCase(Locale.ROOT);
        if (!row.isUnreadable(ResultColumn.GENDER) && !gender.isEmpty() && !Applicant.isGender(gender)) {
            row.fault(
                    ResultColumn.GENDER,
                    "\"%s\" is not f, m or x. Please correct it or leave it empty."
                            .formatted(FaultList.shorten(gender)));
        }
    }

    /** Attendance from the row, or as it stands if the row says nothing of it; the two may not contradict each other. */
    private Optional<Integer> sessions(Row row, @Nullable Long participant) {
        ResultColumn column =
                layout.place(ResultColumn.SESSIONS).isPresent() ? ResultColumn.SESSIONS : ResultColumn.ATTENDANCE;
        boolean silent = layout.place(column).isEmpty() || layout.isMoodle() && isNothing(row.cell(column));
        if (silent) {
            return Optional.of(participant == null ? 0 : roll.sessionsKnown(participant));
        }
        if (row.isUnreadable(column)) {
            return Optional.empty();
        }
        Optional<Integer> sessions = column == ResultColumn.SESSIONS ? sessionCount(row) : sessionsOfPercentage(row);
        Integer kept = participant == null ? null : roll.attended().get(participant);
        sessions.filter(found -> kept != null && !kept.equals(found))
                .ifPresent(found -> row.fault(
                        column,
                        "%d sessions, but the attendance kept session by session says %d. Please correct one of the two."
                                .formatted(found, kept)));
        return sessions;
    }

    private Optional<Integer> sessionCount(Row row) {
        String text = row.cell(ResultColumn.SESSIONS);
        Optional<Integer> sessions = GradeCell.whole(text);
        if (sessions.isEmpty()) {
            row.fault(
                    ResultColumn.SESSIONS,
                    "\"%s\" is not a whole number from 0. Please give the sessions attended."
                            .formatted(FaultList.shorten(text)));
        }
        sessions.filter(found -> found > roll.sessionsPlanned())
                .ifPresent(found -> row.fault(
                        ResultColumn.SESSIONS,
                        "%d is more than the %d sessions planned. Please correct it."
                                .formatted(found, roll.sessionsPlanned())));
        return sessions;
    }

    private Optional<Integer> sessionsOfPercentage(Row row) {
        Optional<BigDecimal> percent = GradeCell.read(row.cell(ResultColumn.ATTENDANCE), true);
        if (percent.isEmpty()) {
            row.fault(
                    ResultColumn.ATTENDANCE,
                    "\"%s\" is not a percentage from 0 to 100. Please correct it."
                            .formatted(FaultList.shorten(row.cell(ResultColumn.ATTENDANCE))));
        }
        return percent.map(found -> found.multiply(BigDecimal.valueOf(roll.sessionsPlanned()))
                .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                .intValue());
    }

    private Optional<BigDecimal> grade(Row row) {
        String text = row.cell(ResultColumn.GRADE);
        if (row.isUnreadable(ResultColumn.GRADE) || text.isEmpty() || layout.isMoodle() && isNothing(text)) {
            return Optional.empty();
        }
        Optional<BigDecimal> grade = GradeCell.read(text, layout.isMoodle());
        if (grade.isEmpty()) {
            row.fault(ResultColumn.GRADE, GradeCell.fault(text));
        }
        return grade;
    }

    private static boolean isNothing(String text) {
        return text.isEmpty() || text.equals(NOT_GRADED);
    }

    private final class Row {

        private final SheetRow sheet;

        Row(SheetRow sheet) {
            this.sheet = sheet;
            layout.places()
                    .forEach((column, place) -> Optional.ofNullable(
                                    sheet.faults().get(place))
                            .ifPresent(sentence -> fault(column, sentence)));
        }

        boolean isTooLong(int width) {
            return sheet.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank());
        }

        boolean isUnreadable(ResultColumn column) {
            return layout.place(column).map(sheet.faults()::containsKey).orElse(false);
        }

        /** Without the blanks around it; empty if the file has no such column or the row ends before it. */
        String cell(ResultColumn column) {
            return layout.place(column)
                    .filter(place -> place < sheet.cells().size())
                    .map(place -> sheet.cells().get(place).strip())
                    .orElse("");
        }

        void fault(ResultColumn column, String sentence) {
            faults.add(sheet.number(), layout.nameOf(column), sentence);
        }
    }
}

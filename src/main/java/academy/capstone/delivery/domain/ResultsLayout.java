package academy.capstone.delivery.domain;

import academy.capstone.workflow.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a results file holds what: our own file, word for word, or the grade export of Moodle, recognised by its
 * columns.
 *
 * @param origin {@code own} or {@code moodle}
 * @param header as it was sent
 * @param places of the columns that are read, counted from 0
 */
public record ResultsLayout(String origin, List<String> header, Map<ResultColumn, Integer> places) {

    private static final List<ResultColumn> OWN_COLUMNS = List.of(
            ResultColumn.EMAIL,
            ResultColumn.NAME,
            ResultColumn.COUNTRY,
            ResultColumn.GENDER,
            ResultColumn.SESSIONS,
            ResultColumn.GRADE);

    /** The header of our own file, word for word. */
    public static final List<String> COLUMNS =
            OWN_COLUMNS.stream().map(ResultColumn::word).toList();

    /** Our own file. */
    public static final ResultsLayout OWN = new ResultsLayout("own", COLUMNS, ownPlaces());

    private static Map<ResultColumn, Integer> ownPlaces() {
        Map<ResultColumn, Integer> places = new EnumMap<>(ResultColumn.class);
        OWN_COLUMNS.forEach(column -> places.put(column, OWN_COLUMNS.indexOf(column)));
        return places;
    }

    /**
     * Recognises the file by its first row.
     *
     * @throws Refusal with every fault of the header
     */
    public static ResultsLayout of(SheetRow first) {
        List<String> header = trimmed(first.cells());
        if (header.equals(COLUMNS) && first.faults().isEmpty()) {
            return OWN;
        }
        FaultList faults = new FaultList(header.size() + COLUMNS.size() + 1);
        first.faults().forEach((place, sentence) -> faults.add(first.number(), "column " + (place + 1), sentence));
        Optional<ResultsLayout> moodle = MoodleColumns.layout(header, first.number(), faults);
        if (moodle.isEmpty() && faults.isEmpty()) {
            nameFaults(header, first.number(), faults);
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults.all());
        }
        return moodle.orElseThrow();
    }

    /** Empty columns at the end of a row are an accident of spreadsheets. */
    private static List<String> trimmed(List<String> cells) {
        int end = cells.size();
        while (end > COLUMNS.size() && cells.get(end - 1).isBlank()) {
            end--;
        }
        return cells.subList(0, end);
    }

    private static void nameFaults(List<String> header, long row, FaultList faults) {
        faults.add(
                row,
                "",
                "The first row must be exactly %s, separated by commas, semicolons or tabs, or that of Moodle's grade export. It is: %s."
                        .formatted(String.join(",", COLUMNS), FaultList.shorten(String.join(",", header))));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            String column = "column " + (i + 1);
            if (!seen.add(name)) {
                faults.add(row, column, "\"%s\" is there twice. Please keep one.".formatted(FaultList.shorten(name)));
            } else if (!COLUMNS.contains(name)) {
                faults.add(
                        row,
                        column,
                        "\"%s\" is no column of this file. Please remove or rename it."
                                .formatted(FaultList.shorten(name)));
            }
        }
        COLUMNS.stream()
                .filter(column -> !seen.contains(column))
                .forEach(column -> faults.add(row, column, "is missing. Please add this column."));
    }

    /** The place of a column; empty if the file has none. */
    public Optional<Integer> place(ResultColumn column) {
        return Optional.ofNullable(places.get(column));
    }

    public boolean isMoodle() {
        return this != OWN;
    }

    /** The name of a column as the sender knows it: a fault is looked for in the sender's own file. */
    public String nameOf(ResultColumn column) {
        @Nullable Integer place = places.get(column);
        return place == null || !isMoodle() ? column.word() : header.get(place).strip();
    }

    /** Says which columns were taken for what. */
    public String sentence() {
        if (!isMoodle()) {
            return "Our own results file: " + String.join(", ", COLUMNS) + ".";
        }
        List<String> taken = new ArrayList<>();
        Arrays.stream(ResultColumn.values())
                .filter(places::containsKey)
                .forEach(column -> taken.add("%s from \"%s\"".formatted(column.word(), nameOf(column))));
        String sessions = place(ResultColumn.SESSIONS).isPresent()
                        || place(ResultColumn.ATTENDANCE).isPresent()
                ? ""
                : " There is no column with attendance: the sessions stay as they are.";
        String scale =
                nameOf(ResultColumn.GRADE).contains("%") || MoodleColumns.isPercentage(nameOf(ResultColumn.GRADE))
                        ? ""
                        : " This grade is read as points out of 100.";
        return "The grade export of Moodle: " + String.join(", ", taken) + "." + sessions + scale;
    }
}

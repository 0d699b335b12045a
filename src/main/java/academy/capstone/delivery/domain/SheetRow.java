package academy.capstone.delivery.domain;

import java.util.List;
import java.util.Map;

/**
 * A row of a table that somebody sent, before anybody knows what it means.
 *
 * @param number as a spreadsheet counts it; the first row is 1
 * @param faults what can't be read, by place of the cell: a sentence that goes on after the name of the column
 */
public record SheetRow(long number, List<String> cells, Map<Integer, String> faults) {

    /** A row in which every cell could be read. */
    public static SheetRow of(long number, List<String> cells) {
        return new SheetRow(number, cells, Map.of());
    }

    public boolean isBlank() {
        return faults.isEmpty() && cells.stream().allMatch(String::isBlank);
    }
}

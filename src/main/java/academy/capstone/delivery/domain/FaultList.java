package academy.capstone.delivery.domain;

import academy.capstone.workflow.Fault;
import java.util.ArrayList;
import java.util.List;

/** The faults of a file, each with its row, its column and the mend. All are counted, the first ones are listed. */
public final class FaultList {

    private static final int SHOWN = 80;

    private final int limit;
    private final List<Fault> listed = new ArrayList<>();
    private long count;

    /** @param limit how many faults are listed */
    public FaultList(int limit) {
        this.limit = limit;
    }

    /**
     * Notes a fault.
     *
     * @param column empty if the row as a whole is at fault
     * @param sentence goes on after "Row 7, grade:"
     */
    public void add(long row, String column, String sentence) {
        count++;
        if (listed.size() < limit) {
            String behind = column.isEmpty() ? "" : ", " + column;
            listed.add(new Fault("row " + row + behind, "Row %d%s: %s".formatted(row, behind, sentence)));
        }
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** The faults; if there are very many, the last entry says how many more there are. */
    public List<Fault> all() {
        if (count <= listed.size()) {
            return List.copyOf(listed);
        }
        List<Fault> all = new ArrayList<>(listed);
        all.add(new Fault(
                "file", "There are %,d more faults. Please mend these first.".formatted(count - listed.size())));
        return all;
    }

    /** Enough of what somebody sent to recognise it, with nothing in it that could hide or turn the sentence around it. */
    static String shorten(String text) {
        String visible = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return visible.codePointCount(0, visible.length()) <= SHOWN
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, SHOWN)) + "...";
    }
}

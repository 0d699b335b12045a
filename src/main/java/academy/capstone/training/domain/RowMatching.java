package academy.capstone.training.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which row of the earlier list has become which row of the later one. Equal rows belong together, then those that are
 * most alike by name and content; so one inserted session doesn't make all behind it look changed.
 */
final class RowMatching {

    private static final int NONE = -1;

    /** From here on two rows are taken for the same one. A row that kept only its name, or all but its name, reaches it. */
    private static final double ALIKE_FROM = 0.35;

    private static final double WEIGHT_OF_NAME = 0.6;

    private final int[] earlierOf;
    private final Set<Integer> stayed = new HashSet<>();

    private RowMatching(int[] earlierOf) {
        this.earlierOf = earlierOf;
        findWhatStayed();
    }

    /**
     * A row as far as it counts here.
     *
     * @param all everything in it, to tell equal rows
     * @param name title, name or text
     * @param rest the other texts
     */
    record Row(Object all, WordBag name, WordBag rest) {}

    static RowMatching of(List<Row> earlier, List<Row> later) {
        int[] earlierOf = new int[later.size()];
        Arrays.fill(earlierOf, NONE);
        boolean[] taken = new boolean[earlier.size()];
        matchEqual(earlier, later, earlierOf, taken);
        matchAlike(earlier, later, earlierOf, taken);
        return new RowMatching(earlierOf);
    }

    /** The index of the row in the earlier list, or -1 if the row is new. */
    int earlierOf(int later) {
        return earlierOf[later];
    }

    boolean isMatched(int earlier) {
        return Arrays.stream(earlierOf).anyMatch(each -> each == earlier);
    }

    /** True if the row stands elsewhere among the rows that both lists have; what is inserted or removed moves nothing. */
    boolean moved(int later) {
        return earlierOf[later] != NONE && !stayed.contains(later);
    }

    private static void matchEqual(List<Row> earlier, List<Row> later, int[] earlierOf, boolean[] taken) {
        for (int to = 0; to < later.size(); to++) {
            for (int from = 0; from < earlier.size() && earlierOf[to] == NONE; from++) {
                if (!taken[from] && earlier.get(from).all().equals(later.get(to).all())) {
                    earlierOf[to] = from;
                    taken[from] = true;
                }
            }
        }
    }

    private static void matchAlike(List<Row> earlier, List<Row> later, int[] earlierOf, boolean[] taken) {
        List<Pair> pairs = new ArrayList<>();
        for (int to = 0; to < later.size(); to++) {
            for (int from = 0; from < earlier.size() && earlierOf[to] == NONE; from++) {
                if (!taken[from]) {
                    double alike = likeness(earlier.get(from), later.get(to));
                    if (alike >= ALIKE_FROM) {
                        pairs.add(new Pair(from, to, alike));
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::alike).reversed().thenComparingInt(Pair::distance));
        for (Pair pair : pairs) {
            if (earlierOf[pair.to()] == NONE && !taken[pair.from()]) {
                earlierOf[pair.to()] = pair.from();
                taken[pair.from()] = true;
            }
        }
    }

    private static double likeness(Row earlier, Row later) {
        double name = earlier.name().likeness(later.name());
        if (earlier.rest().size() + later.rest().size() == 0) {
            return name;
        }
        return WEIGHT_OF_NAME * name + (1 - WEIGHT_OF_NAME) * earlier.rest().likeness(later.rest());
    }

    /** The longest run of rows whose order is as it was; whatever is not in it was moved. */
    private void findWhatStayed() {
        int[] length = new int[earlierOf.length];
        int[] previous = new int[earlierOf.length];
        int last = NONE;
        for (int here = 0; here < earlierOf.length; here++) {
            previous[here] = NONE;
            if (earlierOf[here] == NONE) {
                continue;
            }
            length[here] = 1;
            for (int before = 0; before < here; before++) {
                boolean inOrder = earlierOf[before] != NONE && earlierOf[before] < earlierOf[here];
                if (inOrder && length[before] + 1 > length[here]) {
                    length[here] = length[before] + 1;
                    previous[here] = before;
                }
            }
            last = last == NONE || length[here] > length[last] ? here : last;
        }
        for (int here = last; here != NONE; here = previous[here]) {
            stayed.add(here);
        }
    }

    private record Pair(int from, int to, double alike) {

        int distance() {
            return Math.abs(from - to);
        }
    }
}

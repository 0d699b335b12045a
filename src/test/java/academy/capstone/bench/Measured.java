package academy.capstone.bench;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/** One side of the comparison and what its lifecycles have cost so far. */
final class Measured {

    private static final double NANOS = 1_000_000_000.0;

    private final String name;
    private final Journey journey;
    private final CountingDataSource database;
    private long nanos;
    private long cpuNanos;
    private long statements;
    private long commits;
    private final Map<String, Long> kinds = new HashMap<>();
    private int lifecycles;

    Measured(String name, Journey journey, CountingDataSource database) {
        this.name = name;
        this.journey = journey;
        this.database = database;
    }

    Journey journey() {
        return journey;
    }

    void measure(int runs, IntSupplier number) {
        long statementsBefore = database.statements();
        Map<String, Long> kindsBefore = database.kinds();
        long commitsBefore = database.commits();
        long cpuBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long before = System.nanoTime();
        for (int i = 0; i < runs; i++) {
            journey.run(number.getAsInt());
        }
        nanos += System.nanoTime() - before;
        cpuNanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuBefore;
        statements += database.statements() - statementsBefore;
        commits += database.commits() - commitsBefore;
        database.kinds()
                .forEach((kind, count) -> kinds.merge(kind, count - kindsBefore.getOrDefault(kind, 0L), Long::sum));
        lifecycles += runs;
    }

    /** The most frequent statements of one lifecycle. */
    String frequent(int most) {
        return kinds.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(most)
                .map(each ->
                        String.format(Locale.ROOT, "%6.1f %s", each.getValue() / (double) lifecycles, each.getKey()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    double perSecond() {
        return lifecycles * NANOS / nanos;
    }

    double cpuMillis() {
        return cpuNanos / 1_000_000.0 / lifecycles;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-12s %6.2f lifecycles per second, %5d statements and %4d commits each, %.0f ms of processor time each",
                name,
                perSecond(),
                statements / lifecycles,
                commits / lifecycles,
                cpuMillis());
    }
}

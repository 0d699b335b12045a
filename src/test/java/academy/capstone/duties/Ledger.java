package academy.capstone.duties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that stands in the database. H2 counts the changes of each table; only tables whose count has moved are
 * read again, row by row, so that thousands of comparisons take little time.
 */
final class Ledger {

    /** Written by the mailer, and by the sealing of decisions, in their own time. */
    private static final Set<String> NOT_OURS =
            Set.of("NOTICE", "DECISION_LEDGER", "DECISION_LEDGER_END", "DECISION_LOG_SEALED");

    private final JdbcClient jdbc;
    private Map<String, Long> counts = Map.of();
    private final Map<String, List<String>> rows = new HashMap<>();

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers how things stand. */
    void remember() {
        Map<String, Long> now = counts();
        now.forEach((table, count) -> {
            if (!count.equals(counts.get(table))) {
                rows.put(table, rowsOf(table));
            }
        });
        counts = now;
    }

    /** The tables whose content differs from what was remembered; what they hold now is remembered. */
    List<String> changed() {
        Map<String, Long> now = counts();
        List<String> changed = new ArrayList<>();
        for (String table : new TreeSet<>(now.keySet())) {
            if (!now.get(table).equals(counts.get(table))) {
                List<String> content = rowsOf(table);
                if (!content.equals(rows.put(table, content))) {
                    changed.add(table);
                }
            }
        }
        counts = now;
        return changed;
    }

    private Map<String, Long> counts() {
        Map<String, Long> found = new HashMap<>();
        jdbc
                .sql(
                        "select table_name, last_modification from information_schema.tables where table_schema = 'PUBLIC'")
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .filter(each -> !NOT_OURS.contains(each.getKey()))
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    private List<String> rowsOf(String table) {
        return jdbc.sql("select * from \"" + table + "\"").query().listOfRows().stream()
                .map(Ledger::text)
                .sorted()
                .toList();
    }

    private static String text(Map<String, Object> row) {
        StringBuilder text = new StringBuilder();
        row.forEach((column, value) -> text.append(column)
                .append('=')
                .append(value instanceof byte[] bytes ? java.util.Arrays.hashCode(bytes) : String.valueOf(value))
                .append(';'));
        return text.toString();
    }
}

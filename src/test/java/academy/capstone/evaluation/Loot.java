package academy.capstone.evaluation;

import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * All that somebody carries away who has the whole database, once, and the log: each row of each table with all its
 * columns, its place, and on PostgreSQL the transactions that wrote it.
 */
record Loot(List<Row> rows, List<String> log) {

    /** A row, in the order in which the table gives them out. */
    record Row(String table, Map<String, String> cells) {}

    static Loot take(JdbcTemplate jdbc, String log) {
        return take(jdbc, log, table -> true);
    }

    /** Only what tables with certain names hold; names come in lower case. */
    static Loot take(JdbcTemplate jdbc, String log, Predicate<String> wanted) {
        boolean postgres = jdbc.execute(
                        (Connection connection) -> connection.getMetaData().getDatabaseProductName())
                .equals("PostgreSQL");
        List<Row> rows = new ArrayList<>();
        for (String table : jdbc.queryForList(
                "select table_name from information_schema.tables where lower(table_schema) = 'public'"
                        + " and table_type = 'BASE TABLE' order by table_name",
                String.class)) {
            if (!wanted.test(table.toLowerCase(Locale.ROOT))) {
                continue;
            }
            String place =
                    postgres ? "ctid::text as place, xmin::text as xmin, xmax::text as xmax" : "_rowid_ as place";
            String order = postgres ? "ctid" : "_rowid_";
            jdbc.query("select t.*, " + place + " from \"" + table + "\" t order by " + order, (ResultSet row) -> {
                rows.add(new Row(table.toLowerCase(Locale.ROOT), cells(row)));
            });
        }
        return new Loot(rows, log.lines().toList());
    }

    private static Map<String, String> cells(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = row.getObject(i);
            cells.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), text(row.getObject(i)));
        }
        return cells;
    }

    private static String text(@Nullable Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        if (value instanceof Blob blob) {
            return new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.ISO_8859_1);
        }
        if (value instanceof Clob clob) {
            return clob.getSubString(1, (int) clob.length());
        }
        return Objects.toString(value, "");
    }
}

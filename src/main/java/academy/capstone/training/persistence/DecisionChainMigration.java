package academy.capstone.training.persistence;

import academy.capstone.training.Decision;
import academy.capstone.training.domain.Seal;
import academy.capstone.training.domain.SealedEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns the decision log into a chain, existing entries included, and closes it to changes. It is written in Java because
 * fingerprints are computed, and because each database has its own words for a trigger.
 */
@Component
public class DecisionChainMigration implements JavaMigration {

    private static final List<String> OPEN = List.of(
            "alter table training add column log_entries integer default 0 not null",
            "alter table decision_log add column sequence_number integer",
            "alter table decision_log add column previous_sha256 varchar(64)",
            "alter table decision_log add column salts varchar(400)",
            "alter table decision_log add column digests varchar(4000)",
            "alter table decision_log add column entry_sha256 varchar(64)");

    private static final List<String> CLOSE = List.of(
            "alter table decision_log alter column sequence_number set not null",
            "alter table decision_log alter column previous_sha256 set not null",
            "alter table decision_log alter column salts set not null",
            "alter table decision_log alter column digests set not null",
            "alter table decision_log alter column entry_sha256 set not null",
            // The index by training stays: H2 holds it for the reference to the training.
            "alter table decision_log drop column id",
            "alter table decision_log add constraint decision_log_chain primary key (training_code, sequence_number)",
            """
            create table decision_ledger (
                entry_number bigint not null primary key,
                previous_sha256 varchar(64) not null,
                kind varchar(16) not null,
                training_code varchar(32) not null,
                entries integer not null,
                fingerprint varchar(64) not null,
                recorded_at timestamp with time zone not null,
                digests varchar(2000) not null,
                entry_sha256 varchar(64) not null)""",
            "create index decision_ledger_training on decision_ledger (training_code, entry_number)",
            "create index decision_ledger_fingerprint on decision_ledger (fingerprint)",
            """
            create table decision_ledger_end (
                id integer not null primary key,
                last_number bigint not null,
                last_sha256 varchar(64) not null)""",
            "insert into decision_ledger_end (id, last_number, last_sha256) values (1, 0, '" + Seal.BEGINNING + "')",
            """
            create table decision_log_sealed (
                training_code varchar(32) not null primary key,
                entries integer not null)""");

    private static final List<String> TABLES = List.of("decision_log", "decision_ledger");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("102");
    }

    @Override
    public String getDescription() {
        return "decision chain";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        run(connection, OPEN);
        chain(connection);
        run(connection, CLOSE);
        run(connection, lock(connection.getMetaData().getDatabaseProductName()));
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static void chain(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select * from decision_log order by training_code, id");
                PreparedStatement update = connection.prepareStatement(
                        "update decision_log set sequence_number = ?, previous_sha256 = ?, salts = ?, digests = ?,"
                                + " entry_sha256 = ? where id = ?");
                PreparedStatement count =
                        connection.prepareStatement("update training set log_entries = ? where code = ?")) {
            String code = "";
            int sequence = 0;
            String previous = Seal.BEGINNING;
            while (row.next()) {
                Decision decision = decision(row);
                boolean first = !decision.trainingCode().equals(code);
                code = decision.trainingCode();
                sequence = first ? 1 : sequence + 1;
                SealedEntry sealed = LogRepository.chained(sequence, first ? Seal.BEGINNING : previous, decision);
                previous = sealed.seal().sha256();
                store(update, sealed, row.getLong("id"));
                count.setInt(1, sequence);
                count.setString(2, code);
                count.executeUpdate();
            }
        }
    }

    private static void store(PreparedStatement update, SealedEntry sealed, long id) throws SQLException {
        update.setInt(1, sealed.entry().sequence());
        update.setString(2, sealed.entry().previous());
        update.setString(3, sealed.salts());
        update.setString(4, sealed.seal().digests());
        update.setString(5, sealed.seal().sha256());
        update.setLong(6, id);
        update.executeUpdate();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getString("training_code"),
                row.getString("task"),
                Optional.ofNullable(row.getString("person")),
                Optional.ofNullable(row.getString("on_behalf_of")),
                row.getString("word"),
                row.getString("comment_text"),
                row.getInt("review_round"),
                Optional.ofNullable(row.getObject("outline_version", Integer.class)),
                Optional.ofNullable(row.getString("outline_sha256")),
                Optional.ofNullable(row.getString("rule_text")),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    /** What each database can do against changes. Whoever owns the tables can take it away again; the check finds that. */
    private static List<String> lock(String database) {
        if (database.equals("H2")) {
            return TABLES.stream()
                    .map(table -> "create trigger " + table + "_append_only before update, delete on " + table
                            + " for each row call \"" + AppendOnlyTrigger.class.getName() + "\"")
                    .toList();
        }
        return Stream.concat(
                        Stream.of("""
                                create function refuse_log_change() returns trigger language plpgsql as $body$
                                begin
                                    raise exception 'Entries of the decision log and of its ledger are never changed or deleted.';
                                end $body$"""),
                        TABLES.stream()
                                .map(table -> "create trigger " + table
                                        + "_append_only before update or delete or truncate on " + table
                                        + " for each statement execute function refuse_log_change()"))
                .toList();
    }
}

package academy.capstone.training.persistence;

import academy.capstone.training.domain.LedgerEntry;
import academy.capstone.training.domain.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger: one chain over all trainings. Entries are only ever added; the database refuses everything else. */
@Repository
public class LedgerRepository {

    private final JdbcClient jdbc;

    LedgerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The end of the chain, locked until the transaction ends. Only short transactions of the ledger's own ask for it. */
    public End lockEnd() {
        return jdbc.sql("select last_number, last_sha256 from decision_ledger_end where id = 1 for update")
                .query((row, number) -> new End(row.getLong("last_number"), row.getString("last_sha256")))
                .single();
    }

    /** The end of the chain. */
    public End end() {
        return jdbc.sql("select last_number, last_sha256 from decision_ledger_end where id = 1")
                .query((row, number) -> new End(row.getLong("last_number"), row.getString("last_sha256")))
                .single();
    }

    /** Logs that have grown since the ledger last heard of them. */
    public List<Grown> grown(int limit) {
        return jdbc.sql("""
                        select t.code, t.log_entries, d.entry_sha256
                        from training t
                        join decision_log d on d.training_code = t.code and d.sequence_number = t.log_entries
                        left join decision_log_sealed s on s.training_code = t.code
                        where t.log_entries > coalesce(s.entries, 0)
                        order by t.code fetch first :limit rows only""")
                .param("limit", limit)
                .query((row, number) ->
                        new Grown(row.getString("code"), row.getInt("log_entries"), row.getString("entry_sha256")))
                .list();
    }

    /** Adds the next entry; the caller holds the lock of {@link #lockEnd()}. */
    public void append(LedgerEntry entry) {
        jdbc.sql("""
                        insert into decision_ledger (entry_number, previous_sha256, kind, training_code, entries,
                            fingerprint, recorded_at, digests, entry_sha256)
                        values (:number, :previous, :kind, :code, :entries, :fingerprint, :at, :digests, :sha256)""")
                .param("number", entry.number())
                .param("previous", entry.previous())
                .param("kind", entry.kind())
                .param("code", entry.trainingCode())
                .param("entries", entry.entries())
                .param("fingerprint", entry.fingerprint())
                .param("at", TrainingRepository.utc(entry.recordedAt()))
                .param("digests", entry.seal().digests())
                .param("sha256", entry.seal().sha256())
                .update();
        jdbc.sql("update decision_ledger_end set last_number = :number, last_sha256 = :sha256 where id = 1")
                .param("number", entry.number())
                .param("sha256", entry.seal().sha256())
                .update();
    }

    /** Notes how far the ledger has heard of a log. */
    public void sealed(String code, int entries) {
        int known = jdbc.sql("update decision_log_sealed set entries = :entries where training_code = :code")
                .param("entries", entries)
                .param("code", code)
                .update();
        if (known == 0) {
            jdbc.sql("insert into decision_log_sealed (training_code, entries) values (:code, :entries)")
                    .param("entries", entries)
                    .param("code", code)
                    .update();
        }
    }

    /** What the ledger says of a training, oldest first. */
    public List<LedgerEntry> of(String code) {
        return jdbc.sql("select * from decision_ledger where training_code = :code order by entry_number")
                .param("code", code)
                .query(LedgerRepository::entry)
                .list();
    }

    /** The entries after a number, in order. */
    public List<LedgerEntry> after(long number, int limit) {
        return jdbc.sql("""
                        select * from decision_ledger where entry_number > :number
                        order by entry_number fetch first :limit rows only""")
                .param("number", number)
                .param("limit", limit)
                .query(LedgerRepository::entry)
                .list();
    }

    /** The first entry of a kind with this fingerprint. */
    public Optional<LedgerEntry> find(String kind, String fingerprint) {
        return jdbc.sql("""
                        select * from decision_ledger where fingerprint = :fingerprint and kind = :kind
                        order by entry_number fetch first 1 rows only""")
                .param("fingerprint", fingerprint)
                .param("kind", kind)
                .query(LedgerRepository::entry)
                .optional();
    }

    /** Every training of which the log, the ledger or the course files know, after a code; in order. */
    public List<Counted> trainings(String after, int limit) {
        return jdbc.sql("""
                        select c.code, coalesce(max(t.log_entries), 0) as log_entries
                        from (select code from training
                              union select training_code from decision_log
                              union select training_code from decision_ledger) c
                        left join training t on t.code = c.code
                        where c.code > :after group by c.code order by c.code fetch first :limit rows only""")
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Counted(row.getString("code"), row.getInt("log_entries")))
                .list();
    }

    private static LedgerEntry entry(ResultSet row, int number) throws SQLException {
        return new LedgerEntry(
                row.getLong("entry_number"),
                row.getString("previous_sha256"),
                row.getString("kind"),
                row.getString("training_code"),
                row.getInt("entries"),
                row.getString("fingerprint"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new Seal(row.getString("digests"), row.getString("entry_sha256")));
    }

    /** The last entry's number and fingerprint; 0 and {@link Seal#BEGINNING} while there is none. */
    public record End(long number, String sha256) {}

    /** A log that has grown: how many entries it has, and the fingerprint of the last. */
    public record Grown(String trainingCode, int entries, String sha256) {}

    /** How many entries a training's own row says that its log has. */
    public record Counted(String trainingCode, int entries) {}
}

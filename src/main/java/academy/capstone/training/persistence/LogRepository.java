package academy.capstone.training.persistence;

import academy.capstone.training.Decision;
import academy.capstone.training.Stage;
import academy.capstone.training.domain.LogEntry;
import academy.capstone.training.domain.Passage;
import academy.capstone.training.domain.Salts;
import academy.capstone.training.domain.Seal;
import academy.capstone.training.domain.SealedEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What happened to a training: its decisions, each chained to the one before, and its stages. Entries are only ever
 * added; the database refuses everything else.
 */
@Repository
public class LogRepository {

    private final JdbcClient jdbc;

    LogRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes a decision on the training as it is now. Counting the entry up locks the training's row until the
     * transaction ends, so that two decisions on one training come one after the other; other trainings are not touched.
     *
     * @return false if there is no such training
     */
    public boolean decide(Entry entry, Instant now) {
        int counted = jdbc.sql("update training set log_entries = log_entries + 1 where code = :code")
                .param("code", entry.trainingCode())
                .update();
        if (counted == 0) {
            return false;
        }
        Place place = place(entry.trainingCode());
        Decision decision = new Decision(
                entry.trainingCode(),
                entry.task(),
                Optional.ofNullable(entry.person()),
                Optional.ofNullable(entry.onBehalfOf()),
                entry.word(),
                entry.comment(),
                place.round(),
                Optional.of(place.outlineVersion()),
                Optional.of(place.outlineSha256()),
                Optional.ofNullable(entry.rule()),
                now.truncatedTo(ChronoUnit.MICROS));
        insert(chained(place.sequence(), place.previous(), decision));
        return true;
    }

    /** An entry with fresh salts and its seal. */
    static SealedEntry chained(int sequence, String previous, Decision decision) {
        LogEntry unsalted = new LogEntry(sequence, previous, decision, Map.of());
        return SealedEntry.of(new LogEntry(
                sequence, previous, decision, Salts.fresh(unsalted.fields().keySet())));
    }

    private Place place(String code) {
        return jdbc.sql("""
                        select t.review_round, t.outline_version, t.outline_sha256, t.log_entries, d.entry_sha256
                        from training t left join decision_log d
                            on d.training_code = t.code and d.sequence_number = t.log_entries - 1
                        where t.code = :code""")
                .param("code", code)
                .query((row, number) -> new Place(
                        row.getInt("review_round"),
                        row.getInt("outline_version"),
                        row.getString("outline_sha256"),
                        row.getInt("log_entries"),
                        Optional.ofNullable(row.getString("entry_sha256")).orElse(Seal.BEGINNING)))
                .single();
    }

    private void insert(SealedEntry sealed) {
        Decision decision = sealed.entry().decision();
        jdbc.sql("""
                        insert into decision_log (training_code, sequence_number, previous_sha256, task, person,
                            on_behalf_of, word, comment_text, review_round, outline_version, outline_sha256, rule_text,
                            decided_at, salts, digests, entry_sha256)
                        values (:code, :sequence, :previous, :task, :person,
                            :onBehalfOf, :word, :comment, :round, :version, :outlineSha256, :rule,
                            :now, :salts, :digests, :sha256)""")
                .param("code", decision.trainingCode())
                .param("sequence", sealed.entry().sequence())
                .param("previous", sealed.entry().previous())
                .param("task", decision.task())
                .param("person", decision.person().orElse(null))
                .param("onBehalfOf", decision.onBehalfOf().orElse(null))
                .param("word", decision.word())
                .param("comment", decision.comment())
                .param("round", decision.round())
                .param("version", decision.outlineVersion().orElse(null))
                .param("outlineSha256", decision.outlineSha256().orElse(null))
                .param("rule", decision.rule().orElse(null))
                .param("now", TrainingRepository.utc(decision.decidedAt()))
                .param("salts", sealed.salts())
                .param("digests", sealed.seal().digests())
                .param("sha256", sealed.seal().sha256())
                .update();
    }

    public List<Decision> decisions(String code) {
        return entries(code).stream().map(each -> each.entry().decision()).toList();
    }

    /** The chain of a training, oldest first. */
    public List<SealedEntry> entries(String code) {
        return jdbc.sql("select * from decision_log where training_code = :code order by sequence_number")
                .param("code", code)
                .query(LogRepository::entry)
                .list();
    }

    /** How many entries the course file counts in its decision log; 0 if there is no such training. */
    public int counted(String code) {
        return jdbc.sql("select log_entries from training where code = :code")
                .param("code", code)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    public void entered(String code, Stage stage, Instant now) {
        jdbc.sql("insert into stage_history (training_code, stage, entered_at) values (:code, :stage, :now)")
                .param("code", code)
                .param("stage", stage.word())
                .param("now", TrainingRepository.utc(now))
                .update();
    }

    /** The stages that a training has entered, oldest first. */
    public List<Passage> stages(String code) {
        return jdbc.sql("select stage, entered_at from stage_history where training_code = :code order by id")
                .param("code", code)
                .query((row, number) -> new Passage(
                        Stage.of(row.getString("stage")).orElseThrow(),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    static SealedEntry entry(ResultSet row, int number) throws SQLException {
        String salts = text(row, "salts");
        return new SealedEntry(
                new LogEntry(
                        row.getInt("sequence_number"), text(row, "previous_sha256"), decision(row), Salts.read(salts)),
                salts,
                new Seal(text(row, "digests"), text(row, "entry_sha256")));
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

    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    /** Where a new entry stands: the training as it is, and the end of its chain. */
    private record Place(int round, int outlineVersion, String outlineSha256, int sequence, String previous) {}

    /** A decision to be written; see {@link Decision} for the meaning of each part. */
    public record Entry(
            String trainingCode,
            String task,
            @Nullable String person,
            @Nullable String onBehalfOf,
            String word,
            String comment,
            @Nullable String rule) {}
}

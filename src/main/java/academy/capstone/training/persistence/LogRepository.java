package academy.capstone.training.persistence;

import academy.capstone.training.Decision;
import academy.capstone.training.Stage;
import academy.capstone.training.domain.Passage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to a training: its decisions and its stages. Entries are only ever added. */
@Repository
public class LogRepository {

    private final JdbcClient jdbc;

    LogRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes a decision on the training as it is now: round and outline are read in the same statement.
     *
     * @return false if there is no such training
     */
    public boolean decide(Entry entry, Instant now) {
        return jdbc.sql("""
                                insert into decision_log (training_code, task, person, on_behalf_of, word, comment_text,
                                    review_round, outline_version, outline_sha256, rule_text, decided_at)
                                select t.code, cast(:task as varchar), cast(:person as varchar),
                                    cast(:onBehalfOf as varchar), cast(:word as varchar), cast(:comment as varchar),
                                    t.review_round, t.outline_version, t.outline_sha256, cast(:rule as varchar),
                                    cast(:now as timestamp with time zone)
                                from training t where t.code = :code""")
                        .param("task", entry.task())
                        .param("person", entry.person())
                        .param("onBehalfOf", entry.onBehalfOf())
                        .param("word", entry.word())
                        .param("comment", entry.comment())
                        .param("rule", entry.rule())
                        .param("now", TrainingRepository.utc(now))
                        .param("code", entry.trainingCode())
                        .update()
                == 1;
    }

    public List<Decision> decisions(String code) {
        return jdbc.sql("select * from decision_log where training_code = :code order by id")
                .param("code", code)
                .query(LogRepository::decision)
                .list();
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

    private static Decision decision(ResultSet row, int number) throws SQLException {
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

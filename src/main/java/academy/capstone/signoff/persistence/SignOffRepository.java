package academy.capstone.signoff.persistence;

import academy.capstone.signoff.domain.SignOffStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps of all routes. */
@Repository
public class SignOffRepository {

    private final JdbcClient jdbc;

    SignOffRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All steps of a training, run by run, in their order. */
    public List<SignOffStep> of(String trainingCode) {
        return jdbc.sql("""
                        select * from sign_off_step where training_code = :code
                        order by sign_off_run, step_number""")
                .param("code", trainingCode)
                .query(SignOffRepository::step)
                .list();
    }

    public void insert(SignOffStep step) {
        jdbc.sql("""
                        insert into sign_off_step (training_code, sign_off_run, step_number, step_role, reason, person,
                            acting, shown_version, shown_sha256)
                        values (:code, :run, :number, :role, :reason, :person, :acting, :version, :sha256)""")
                .param("code", step.trainingCode())
                .param("run", step.run())
                .param("number", step.number())
                .param("role", step.role())
                .param("reason", step.reason())
                .param("person", step.person())
                .param("acting", step.acting())
                .param("version", step.shown().map(SignOffStep.Shown::version).orElse(null))
                .param("sha256", step.shown().map(SignOffStep.Shown::sha256).orElse(null))
                .update();
    }

    /** Notes whose signature it is now and who gives it. */
    public void handOver(SignOffStep step) {
        jdbc.sql("update sign_off_step set person = :person, acting = :acting where id = :id and decision is null")
                .param("person", step.person())
                .param("acting", step.acting())
                .param("id", step.id())
                .update();
    }

    /**
     * Keeps a decision, with whose signature it is and who gave it.
     *
     * @return false if somebody else has decided meanwhile
     */
    public boolean decide(SignOffStep step, SignOffStep.Decided decided, String taskId) {
        return jdbc.sql("""
                                update sign_off_step set decision = :word, return_to = :returnTo,
                                    decision_comment = :comment, decided_by = :by, decided_at = :at,
                                    outline_version = :version, outline_sha256 = :sha256, task_id = :task,
                                    person = :person, acting = :acting
                                where id = :id and decision is null""")
                        .param("word", decided.word())
                        .param("returnTo", decided.returnTo().isEmpty() ? null : decided.returnTo())
                        .param("comment", decided.comment())
                        .param("by", decided.by())
                        .param("at", decided.at().atOffset(ZoneOffset.UTC))
                        .param("version", decided.outlineVersion())
                        .param("sha256", decided.outlineSha256())
                        .param("task", taskId)
                        .param("person", step.person())
                        .param("acting", step.acting())
                        .param("id", step.id())
                        .update()
                == 1;
    }

    private static SignOffStep step(ResultSet row, int number) throws SQLException {
        String shown = row.getString("shown_sha256");
        return new SignOffStep(
                row.getLong("id"),
                row.getString("training_code"),
                row.getInt("sign_off_run"),
                row.getInt("step_number"),
                row.getString("step_role"),
                row.getString("reason"),
                row.getString("person"),
                row.getString("acting"),
                shown == null
                        ? Optional.empty()
                        : Optional.of(new SignOffStep.Shown(row.getInt("shown_version"), shown)),
                decided(row));
    }

    private static Optional<SignOffStep.Decided> decided(ResultSet row) throws SQLException {
        String word = row.getString("decision");
        if (word == null) {
            return Optional.empty();
        }
        return Optional.of(new SignOffStep.Decided(
                word,
                Objects.requireNonNullElse(row.getString("return_to"), ""),
                row.getString("decision_comment"),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getInt("outline_version"),
                row.getString("outline_sha256")));
    }
}

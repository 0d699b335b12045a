package academy.capstone.signoff.persistence;

import academy.capstone.signoff.domain.SignOffStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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
                        insert into sign_off_step
                            (training_code, sign_off_run, step_number, step_role, reason, person, acting)
                        values (:code, :run, :number, :role, :reason, :person, :acting)""")
                .param("code", step.trainingCode())
                .param("run", step.run())
                .param("number", step.number())
                .param("role", step.role())
                .param("reason", step.reason())
                .param("person", step.person())
                .param("acting", step.acting())
                .update();
    }

    public void decide(long id, SignOffStep.Decided decided, String taskId) {
        jdbc.sql("""
                        update sign_off_step set decision = :word, decision_comment = :comment, decided_by = :by,
                            decided_at = :at, outline_version = :version, outline_sha256 = :sha256, task_id = :task
                        where id = :id""")
                .param("word", decided.word())
                .param("comment", decided.comment())
                .param("by", decided.by())
                .param("at", decided.at().atOffset(ZoneOffset.UTC))
                .param("version", decided.outlineVersion())
                .param("sha256", decided.outlineSha256())
                .param("task", taskId)
                .param("id", id)
                .update();
    }

    private static SignOffStep step(ResultSet row, int number) throws SQLException {
        Optional<SignOffStep.Decided> decided = row.getString("decision") == null
                ? Optional.empty()
                : Optional.of(new SignOffStep.Decided(
                        row.getString("decision"),
                        row.getString("decision_comment"),
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        row.getInt("outline_version"),
                        row.getString("outline_sha256")));
        return new SignOffStep(
                row.getLong("id"),
                row.getString("training_code"),
                row.getInt("sign_off_run"),
                row.getInt("step_number"),
                row.getString("step_role"),
                row.getString("reason"),
                row.getString("person"),
                row.getString("acting"),
                decided);
    }
}

package academy.capstone.delivery.persistence;

import academy.capstone.delivery.domain.IntegrityCase;
import academy.capstone.delivery.domain.IntegrityCase.Closure;
import academy.capstone.delivery.domain.IntegrityCase.Finding;
import academy.capstone.delivery.domain.ParticipantState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Integrity cases, and what they mean for the participant. */
@Repository
public class IntegrityRepository {

    private static final String ROWS = """
            select id, training_code, participant_id, reason, opened_by, opened_at, finding, explanation, closed_by, closed_at
              from integrity_case
            """;

    private final JdbcClient jdbc;

    IntegrityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Puts an enrolled participant under inquiry and locks the row to the end of the transaction. False if a case is open
     * already, or the participant is not enrolled.
     */
    public boolean hold(String trainingCode, long participant) {
        return jdbc.sql("update participant set integrity_case_open = true"
                                + " where id = ? and training_code = ? and state = ? and integrity_case_open = false")
                        .params(participant, trainingCode, ParticipantState.ENROLLED.word())
                        .update()
                > 0;
    }

    /** Keeps a case; returns its number. */
    public long open(String trainingCode, long participant, String reason, String person, Instant now) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        jdbc.sql("insert into integrity_case (training_code, participant_id, reason, opened_by, opened_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(trainingCode, participant, reason, person, now.atOffset(ZoneOffset.UTC))
                .update(keys, "id");
        return keys.getKeyAs(Long.class);
    }

    /** A case, locked to the end of the transaction, so that two people don't close it at once. */
    public Optional<IntegrityCase> lock(String trainingCode, long id) {
        return jdbc.sql(ROWS + " where training_code = ? and id = ? for update")
                .params(trainingCode, id)
                .query((row, number) -> integrityCase(row))
                .optional();
    }

    /** Closes a case. Whoever had one closed against them stays marked by it, whatever later cases come to. */
    public void close(IntegrityCase closed, Closure closure) {
        jdbc.sql("update integrity_case set finding = ?, explanation = ?, closed_by = ?, closed_at = ? where id = ?")
                .params(
                        closure.finding().word(),
                        closure.explanation(),
                        closure.person(),
                        closure.at().atOffset(ZoneOffset.UTC),
                        closed.id())
                .update();
        jdbc.sql("update participant set integrity_case_open = false,"
                        + " integrity_case_founded = (integrity_case_founded or ?) where id = ?")
                .params(closure.finding() == Finding.FOUNDED, closed.participantId())
                .update();
    }

    /** The cases about a participant, newest first. */
    public List<IntegrityCase> of(long participant) {
        return jdbc.sql(ROWS + " where participant_id = ? order by id desc")
                .param(participant)
                .query((row, number) -> integrityCase(row))
                .list();
    }

    /** The cases of a training, oldest first. */
    public List<IntegrityCase> in(String trainingCode) {
        return jdbc.sql(ROWS + " where training_code = ? order by id")
                .param(trainingCode)
                .query((row, number) -> integrityCase(row))
                .list();
    }

    /** The open cases of a training, oldest first. */
    public List<IntegrityCase> openIn(String trainingCode) {
        return jdbc.sql(ROWS + " where training_code = ? and closed_at is null order by id")
                .param(trainingCode)
                .query((row, number) -> integrityCase(row))
                .list();
    }

    /** True while a case about the participant is open. */
    public boolean isOpen(long participant) {
        return jdbc.sql("select count(*) from integrity_case where participant_id = ? and closed_at is null")
                        .param(participant)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** True for whoever had the personal data removed: there is nobody to write to any more. */
    public boolean isErased(long participant) {
        return jdbc.sql("select count(*) from participant where id = ? and erased_at is not null")
                        .param(participant)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Empties what was written about a person. */
    public void erase(long participant) {
        jdbc.sql(
                        "update integrity_case set reason = '', explanation = case when closed_at is null then null else '' end"
                                + " where participant_id = ?")
                .param(participant)
                .update();
    }

    private static IntegrityCase integrityCase(ResultSet row) throws SQLException {
        return new IntegrityCase(
                row.getLong("id"),
                row.getString("training_code"),
                row.getLong("participant_id"),
                row.getString("reason"),
                row.getString("opened_by"),
                instant(row, "opened_at"),
                closure(row));
    }

    private static Optional<Closure> closure(ResultSet row) throws SQLException {
        String word = row.getString("finding");
        if (word == null) {
            return Optional.empty();
        }
        return Optional.of(new Closure(
                Finding.of(word).orElseThrow(),
                Objects.requireNonNullElse(row.getString("explanation"), ""),
                row.getString("closed_by"),
                instant(row, "closed_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

package academy.capstone.delivery.persistence;

import academy.capstone.delivery.domain.Appeal;
import academy.capstone.delivery.domain.Correction;
import academy.capstone.delivery.domain.Correction.Verdict;
import academy.capstone.delivery.domain.ResultRow;
import academy.capstone.delivery.domain.ResultVersion;
import academy.capstone.delivery.domain.ResultsOrigin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Corrections of confirmed results, appeals, and the versions of one participant's result. */
@Repository
public class CorrectionRepository {

    private final JdbcClient jdbc;

    CorrectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a proposal; returns its id. */
    public long propose(Correction correction) {
        KeyHolder keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into result_correction (training_code, participant_id, appeal_id, seen_version, old_sessions,
                                                       old_grade, sessions, grade, reason, state, proposed_by, proposed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        correction.trainingCode(),
                        correction.participantId(),
                        correction.appeal().orElse(null),
                        correction.seenVersion(),
                        correction.before().sessions(),
                        correction.before().grade().orElse(null),
                        correction.after().sessions(),
                        correction.after().grade().orElse(null),
                        correction.reason(),
                        correction.state().word(),
                        correction.proposedBy(),
                        correction.proposedAt().atOffset(ZoneOffset.UTC))
                .update(keys, "id");
        return keys.getKeyAs(Long.class);
    }

    public void decide(long id, Correction.State state, Verdict verdict, Optional<Integer> version) {
        jdbc.sql("update result_correction set state = ?, decided_by = ?, decided_at = ?, decision_comment = ?,"
                        + " version = ? where id = ?")
                .params(
                        state.word(),
                        verdict.person(),
                        verdict.at().atOffset(ZoneOffset.UTC),
                        verdict.comment(),
                        version.orElse(null),
                        id)
                .update();
    }

    public Optional<Correction> find(String trainingCode, long id) {
        return jdbc.sql("select * from result_correction where training_code = ? and id = ?")
                .params(trainingCode, id)
                .query((row, number) -> correction(row))
                .optional();
    }

    /** All corrections of one participant, newest first. */
    public List<Correction> of(long participant) {
        return jdbc.sql("select * from result_correction where participant_id = ? order by id desc")
                .param(participant)
                .query((row, number) -> correction(row))
                .list();
    }

    /** Corrections of a training in one state, oldest first. */
    public List<Correction> in(String trainingCode, Correction.State state, int limit) {
        return jdbc.sql("select * from result_correction where training_code = ? and state = ? order by id"
                        + " fetch first ? rows only")
                .params(trainingCode, state.word(), limit)
                .query((row, number) -> correction(row))
                .list();
    }

    public long appeal(Appeal appeal) {
        KeyHolder keys = new GeneratedKeyHolder();
        jdbc.sql("insert into result_appeal (training_code, participant_id, content, state, filed_at)"
                        + " values (?, ?, ?, 'open', ?)")
                .params(
                        appeal.trainingCode(),
                        appeal.participantId(),
                        appeal.text(),
                        appeal.filedAt().atOffset(ZoneOffset.UTC))
                .update(keys, "id");
        return keys.getKeyAs(Long.class);
    }

    public void settle(long appeal, Instant now) {
        jdbc.sql("update result_appeal set state = 'settled', settled_at = ? where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), appeal)
                .update();
    }

    public Optional<Appeal> appealOf(long participant) {
        return jdbc.sql("select * from result_appeal where participant_id = ?")
                .param(participant)
                .query((row, number) -> appeal(row))
                .optional();
    }

    /** The open appeals of a training, oldest first. */
    public List<Appeal> openAppeals(String trainingCode, int limit) {
        return jdbc.sql("select * from result_appeal where training_code = ? and state = 'open' order by id"
                        + " fetch first ? rows only")
                .params(trainingCode, limit)
                .query((row, number) -> appeal(row))
                .list();
    }

    /** Every version of one participant's result, newest first. */
    public List<ResultVersion> versions(String trainingCode, long participant) {
        return jdbc.sql("""
                        select r.version, r.sessions, r.grade, f.origin, f.imported_by, f.imported_at
                          from participant_result r
                          join results_file f on f.training_code = ? and f.version = r.version
                         where r.participant_id = ? order by r.version desc
                        """)
                .params(trainingCode, participant)
                .query((row, number) -> new ResultVersion(
                        row.getInt("version"),
                        ResultsOrigin.of(row.getString("origin")),
                        new ResultRow(
                                participant, row.getInt("sessions"), Optional.ofNullable(row.getBigDecimal("grade"))),
                        row.getString("imported_by"),
                        instant(row, "imported_at")))
                .list();
    }

    /** Empties what was written about a person. */
    public void erase(long participant) {
        jdbc.sql("update result_appeal set content = '' where participant_id = ?")
                .param(participant)
                .update();
        jdbc.sql("update result_correction set reason = '', decision_comment = null where participant_id = ?")
                .param(participant)
                .update();
    }

    private static Appeal appeal(ResultSet row) throws SQLException {
        return new Appeal(
                row.getLong("id"),
                row.getString("training_code"),
                row.getLong("participant_id"),
                row.getString("content"),
                instant(row, "filed_at"),
                Optional.ofNullable(row.getObject("settled_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Correction correction(ResultSet row) throws SQLException {
        long participant = row.getLong("participant_id");
        Optional<Verdict> verdict = Optional.empty();
        if (row.getString("decided_by") != null) {
            String comment = row.getString("decision_comment");
            verdict = Optional.of(new Verdict(
                    row.getString("decided_by"), instant(row, "decided_at"), comment == null ? "" : comment));
        }
        return new Correction(
                row.getLong("id"),
                row.getString("training_code"),
                participant,
                Optional.ofNullable(row.getObject("appeal_id", Long.class)),
                row.getInt("seen_version"),
                new ResultRow(
                        participant, row.getInt("old_sessions"), Optional.ofNullable(row.getBigDecimal("old_grade"))),
                new ResultRow(participant, row.getInt("sessions"), Optional.ofNullable(row.getBigDecimal("grade"))),
                row.getString("reason"),
                Correction.State.of(row.getString("state")),
                row.getString("proposed_by"),
                instant(row, "proposed_at"),
                verdict);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

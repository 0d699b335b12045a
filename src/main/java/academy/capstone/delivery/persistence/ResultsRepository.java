package academy.capstone.delivery.persistence;

import academy.capstone.delivery.Participant;
import academy.capstone.delivery.domain.ImportedFile;
import academy.capstone.delivery.domain.ParticipantState;
import academy.capstone.delivery.domain.ReportFigures;
import academy.capstone.delivery.domain.ResultLine;
import academy.capstone.delivery.domain.ResultRow;
import academy.capstone.delivery.domain.ResultsOrigin;
import academy.capstone.delivery.domain.ResultsProgress;
import academy.capstone.delivery.domain.ResultsSheet;
import academy.capstone.delivery.domain.Turnout;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Attendance and grades, in versions. */
@Repository
public class ResultsRepository {

    /** Rows sent to the database at a time. */
    private static final int BATCH = 1_000;

    private static final String ENROLLED = """
            select p.id, p.training_code, p.name, p.email, p.country, r.grade, coalesce(r.sessions, 0) as sessions,
                   p.identity_confirmed_by is not null as identity_confirmed, p.integrity_case_open,
                   p.integrity_case_founded
              from participant p
              left join participant_result r on r.participant_id = p.id and r.is_current = true
             where p.state = '%s'
            """.formatted(ParticipantState.ENROLLED.word());

    private static final String LINES = """
            select p.id, p.name, p.email, coalesce(r.version, 0) as version, coalesce(r.sessions, 0) as sessions, r.grade
              from participant p
              left join participant_result r on r.participant_id = p.id and r.is_current = true
             where p.state = '%s' and p.training_code = ?
            """.formatted(ParticipantState.ENROLLED.word());

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ResultsRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public ResultsSheet sheet(String trainingCode) {
        return sheet(trainingCode, "");
    }

    /** The sheet, locked to the end of the transaction, so that two files come one after the other. */
    public ResultsSheet lockSheet(String trainingCode) {
        return sheet(trainingCode, " for update");
    }

    private ResultsSheet sheet(String trainingCode, String locking) {
        return jdbc.sql("select version, locked, locked_by from results_sheet where training_code = ?" + locking)
                .param(trainingCode)
                .query((row, number) -> new ResultsSheet(
                        row.getInt("version"),
                        row.getBoolean("locked"),
                        Optional.ofNullable(row.getString("locked_by"))))
                .optional()
                .orElse(ResultsSheet.EMPTY);
    }

    /** Makes the sheet unless it is there. */
    public void createSheet(String trainingCode) {
        jdbc.sql("""
                        insert into results_sheet (training_code, version, locked)
                        select ?, 0, false
                         where not exists (select 1 from results_sheet where training_code = ?)
                        """).params(trainingCode, trainingCode).update();
    }

    public void changeLock(String trainingCode, boolean locked, String person, Instant now) {
        jdbc.sql("update results_sheet set locked = ?, locked_by = ?, locked_at = ? where training_code = ?")
                .params(locked, person, now.atOffset(ZoneOffset.UTC), trainingCode)
                .update();
    }

    /** Stores a new version: rows that changed; the results of all others stay current. */
    public void store(String trainingCode, ImportedFile file, Optional<String> sha256, List<ResultRow> changed) {
        batches.batchUpdate(
                "update participant_result set is_current = false where participant_id = ? and is_current = true",
                changed,
                BATCH,
                (statement, row) -> statement.setLong(1, row.participantId()));
        batches.batchUpdate(
                "insert into participant_result (participant_id, version, is_current, sessions, grade)"
                        + " values (?, ?, true, ?, ?)",
                changed,
                BATCH,
                (statement, row) -> {
                    statement.setLong(1, row.participantId());
                    statement.setInt(2, file.version());
                    statement.setInt(3, row.sessions());
                    statement.setBigDecimal(4, row.grade().orElse(null));
                });
        jdbc.sql("update results_sheet set version = ? where training_code = ?")
                .params(file.version(), trainingCode)
                .update();
        jdbc.sql("""
                        insert into results_file (training_code, version, origin, sha256, row_count, changed_count,
                                                  imported_by, imported_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        trainingCode,
                        file.version(),
                        file.origin().word(),
                        sha256.orElse(null),
                        file.rows(),
                        file.changed(),
                        file.importedBy(),
                        file.importedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The versions, newest first. */
    public List<ImportedFile> files(String trainingCode) {
        return jdbc.sql("select version, origin, row_count, changed_count, imported_by, imported_at from results_file"
                        + " where training_code = ? order by version desc")
                .param(trainingCode)
                .query((row, number) -> new ImportedFile(
                        row.getInt("version"),
                        ResultsOrigin.of(row.getString("origin")),
                        row.getInt("row_count"),
                        row.getInt("changed_count"),
                        row.getString("imported_by"),
                        row.getObject("imported_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** A page of the enrolled with their results, in ascending order of their ids. */
    public List<ResultLine> lines(String trainingCode, long after, int limit) {
        return jdbc.sql(LINES + " and p.id > ? order by p.id fetch first ? rows only")
                .params(trainingCode, after, limit)
                .query((row, number) -> line(row))
                .list();
    }

    /** Some of the enrolled with their results. */
    public List<ResultLine> lines(String trainingCode, List<Long> participants) {
        return participants.isEmpty()
                ? List.of()
                : jdbc.sql(LINES.replace("?", ":training") + " and p.id in (:people)")
                        .param("training", trainingCode)
                        .param("people", participants)
                        .query((row, number) -> line(row))
                        .list();
    }

    /** A certain version of somebody's result. */
    public Optional<ResultRow> version(long participant, int version) {
        return jdbc.sql("select sessions, grade from participant_result where participant_id = ? and version = ?")
                .params(participant, version)
                .query((row, number) -> new ResultRow(
                        participant, row.getInt("sessions"), Optional.ofNullable(row.getBigDecimal("grade"))))
                .optional();
    }

    private static ResultLine line(ResultSet row) throws SQLException {
        return new ResultLine(
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                row.getInt("version"),
                row.getInt("sessions"),
                Optional.ofNullable(row.getBigDecimal("grade")));
    }

    /** The current results of a training by participant. */
    public Map<Long, ResultRow> current(String trainingCode) {
        Map<Long, ResultRow> results = new HashMap<>();
        jdbc.sql("""
                        select r.participant_id, r.sessions, r.grade from participant_result r
                          join participant p on p.id = r.participant_id
                         where p.training_code = ? and r.is_current = true
                        """).param(trainingCode).query(row -> {
            ResultRow result = new ResultRow(
                    row.getLong("participant_id"),
                    row.getInt("sessions"),
                    Optional.ofNullable(row.getBigDecimal("grade")));
            results.put(result.participantId(), result);
        });
        return results;
    }

    /** How many enrolled participants there are, and how many of them have a result. */
    public ResultsProgress progress(String trainingCode) {
        return jdbc.sql("""
                        select count(*) as enrolled, count(r.participant_id) as with_result, count(r.grade) as graded
                          from participant p
                          left join participant_result r on r.participant_id = p.id and r.is_current = true
                         where p.training_code = ? and p.state = ?
                        """)
                .params(trainingCode, ParticipantState.ENROLLED.word())
                .query((row, number) ->
                        new ResultsProgress(row.getInt("enrolled"), row.getInt("with_result"), row.getInt("graded")))
                .single();
    }

    public List<Participant> enrolled(String trainingCode, int liveSessions, long after, int limit) {
        return jdbc.sql(ENROLLED + " and p.training_code = ? and p.id > ? order by p.id fetch first ? rows only")
                .params(trainingCode, after, limit)
                .query((row, number) -> participant(row, liveSessions))
                .list();
    }

    public List<Participant> enrolled(String trainingCode, int liveSessions, Collection<Long> participants) {
        return participants.isEmpty()
                ? List.of()
                : jdbc.sql(ENROLLED + " and p.training_code = :training and p.id in (:participants)")
                        .param("training", trainingCode)
                        .param("participants", participants)
                        .query((row, number) -> participant(row, liveSessions))
                        .list();
    }

    public Optional<Participant> enrolled(long participant, int liveSessions) {
        return jdbc.sql(ENROLLED + " and p.id = ?")
                .param(participant)
                .query((row, number) -> participant(row, liveSessions))
                .optional();
    }

    /** The turnout by country and gender. */
    public List<ReportFigures.Part> turnout(String trainingCode, BigDecimal passMark) {
        return jdbc.sql("""
                        select p.country, p.gender, count(*) as applied,
                               sum(case when p.state in ('accepted', 'enrolled') then 1 else 0 end) as selected,
                               sum(case when p.state = 'enrolled' then 1 else 0 end) as enrolled,
                               sum(case when p.state = 'enrolled' and (r.sessions > 0 or r.grade is not null)
                                        then 1 else 0 end) as started,
                               sum(case when p.state = 'enrolled' and r.grade is not null then 1 else 0 end) as completed,
                               sum(case when p.state = 'enrolled' and r.grade >= :passMark then 1 else 0 end) as passed
                          from participant p
                          left join participant_result r on r.participant_id = p.id and r.is_current = true
                         where p.training_code = :training
                         group by p.country, p.gender
                        """)
                .param("passMark", passMark)
                .param("training", trainingCode)
                .query((row, number) -> new ReportFigures.Part(
                        row.getString("country"), Optional.ofNullable(row.getString("gender")), turnout(row)))
                .list();
    }

    private static Turnout turnout(ResultSet row) throws SQLException {
        return new Turnout(
                row.getInt("applied"),
                row.getInt("selected"),
                row.getInt("enrolled"),
                row.getInt("started"),
                row.getInt("completed"),
                row.getInt("passed"));
    }

    private static Participant participant(ResultSet row, int liveSessions) throws SQLException {
        return new Participant(
                row.getLong("id"),
                row.getString("training_code"),
                row.getString("name"),
                row.getString("email"),
                row.getString("country"),
                Optional.ofNullable(row.getBigDecimal("grade")),
                row.getInt("sessions"),
                liveSessions,
                row.getBoolean("identity_confirmed"),
                row.getBoolean("integrity_case_open"),
                row.getBoolean("integrity_case_founded"));
    }
}

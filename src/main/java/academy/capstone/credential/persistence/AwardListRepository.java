package academy.capstone.credential.persistence;

import academy.capstone.credential.domain.AwardResult;
import academy.capstone.credential.domain.AwardState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads awards one by one, with the rule and the facts behind each. */
@Repository
public class AwardListRepository {

    private static final String ROWS = """
            select id, training_code, participant_id, holder, result, state, reason, rule_number, decision_version, inputs,
                   decided_at, told_at
            from award
            """;

    private final JdbcClient jdbc;

    AwardListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An award and what it rests on.
     *
     * @param facts as they were when it was decided
     * @param version deployed version of the decision
     * @param told whoever gets nothing was told why
     */
    public record Explained(
            long id,
            String trainingCode,
            long participantId,
            String holder,
            AwardResult result,
            AwardState state,
            String reason,
            int rule,
            int version,
            Map<String, Object> facts,
            Instant decided,
            boolean told) {}

    /**
     * A page of the awards that count, in ascending order of the participants' ids.
     *
     * @param after the last participant of the page before; 0 for the first page
     */
    public List<Explained> page(String trainingCode, long after, int limit) {
        return jdbc.sql(ROWS
                        + " where training_code = ? and state <> 'replaced' and participant_id > ?"
                        + " order by participant_id, id fetch first ? rows only")
                .params(trainingCode, after, limit)
                .query((row, number) -> explained(row))
                .list();
    }

    /** The award of one participant that counts. */
    public Optional<Explained> of(long participantId) {
        return jdbc.sql(ROWS + " where participant_id = ? and state <> 'replaced' order by id desc"
                        + " fetch first 1 rows only")
                .param(participantId)
                .query((row, number) -> explained(row))
                .optional();
    }

    /** The awards of a training that wait for the director, in ascending order of the participants' ids. */
    public List<Explained> proposed(String trainingCode) {
        return jdbc.sql(ROWS + " where training_code = ? and state = 'proposed' order by participant_id")
                .param(trainingCode)
                .query((row, number) -> explained(row))
                .list();
    }

    /** Waits until nobody is issuing the participant's credential, and lets nobody begin to the end of the transaction. */
    public void lockSigned(long participantId) {
        jdbc.sql("select id from award where participant_id = ? and state = 'signed' order by id for update")
                .param(participantId)
                .query(Long.class)
                .list();
    }

    private static Explained explained(ResultSet row) throws SQLException {
        return new Explained(
                row.getLong("id"),
                row.getString("training_code"),
                row.getLong("participant_id"),
                row.getString("holder"),
                AwardResult.of(row.getString("result")),
                AwardState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getInt("rule_number"),
                row.getInt("decision_version"),
                FactsJson.readInputs(row.getString("inputs")),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getObject("told_at", OffsetDateTime.class) != null);
    }
}

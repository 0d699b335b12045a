package academy.capstone.credential.persistence;

import academy.capstone.credential.domain.AwardOverride;
import academy.capstone.credential.domain.AwardOverride.State;
import academy.capstone.credential.domain.AwardResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Awards that were decided, or are to be decided, by two people. */
@Repository
public class OverrideRepository {

    private static final String ROWS = """
            select id, training_code, participant_id, result, reason, state, proposed_by, proposed_at, decided_by, decided_at
            from award_override
            """;

    private final JdbcClient jdbc;

    OverrideRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the id of the new proposal. */
    public long propose(
            String trainingCode, long participantId, AwardResult result, String reason, String person, Instant now) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into award_override (training_code, participant_id, result, reason, state, proposed_by, proposed_at)
                        values (?, ?, ?, ?, 'proposed', ?, ?)
                        """)
                .params(trainingCode, participantId, result.word(), reason, person, now.atOffset(ZoneOffset.UTC))
                .update(keys, "id");
        return keys.getKeyAs(Long.class);
    }

    /** An override, locked to the end of the transaction, so that two people don't decide it at once. */
    public Optional<AwardOverride> lock(String trainingCode, long id) {
        return jdbc.sql(ROWS + " where training_code = ? and id = ? for update")
                .params(trainingCode, id)
                .query((row, number) -> override(row))
                .optional();
    }

    public void decide(long id, State state, String person, Instant now) {
        jdbc.sql("update award_override set state = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(state.word(), person, now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** The overrides of a training, oldest first. */
    public List<AwardOverride> of(String trainingCode) {
        return jdbc.sql(ROWS + " where training_code = ? order by id")
                .param(trainingCode)
                .query((row, number) -> override(row))
                .list();
    }

    /** The overrides of a training that hold, by participant; of several the newest. */
    public Map<Long, AwardOverride> confirmed(String trainingCode) {
        Map<Long, AwardOverride> confirmed = new HashMap<>();
        of(trainingCode).stream()
                .filter(each -> each.state() == State.CONFIRMED)
                .forEach(each -> confirmed.put(each.participantId(), each));
        return confirmed;
    }

    private static AwardOverride override(ResultSet row) throws SQLException {
        return new AwardOverride(
                row.getLong("id"),
                row.getString("training_code"),
                row.getLong("participant_id"),
                AwardResult.of(row.getString("result")),
                row.getString("reason"),
                State.of(row.getString("state")),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("decided_by")),
                Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}

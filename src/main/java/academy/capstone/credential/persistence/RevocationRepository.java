package academy.capstone.credential.persistence;

import academy.capstone.credential.domain.AwardResult;
import academy.capstone.credential.domain.RevocationProposal;
import academy.capstone.credential.domain.RevocationProposal.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Revocations that are proposed, and what became of them. */
@Repository
public class RevocationRepository {

    private static final String ROWS = """
            select id, training_code, participant_id, due_result, reason, rule_reason, state, proposed_at,
                   decided_by, decided_at, decision_reason
            from revocation_proposal
            """;

    private final JdbcClient jdbc;

    RevocationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the id of the new proposal. */
    public long propose(
            String trainingCode,
            long participantId,
            AwardResult due,
            String reason,
            String publicReason,
            Set<String> authors,
            Instant now) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into revocation_proposal (training_code, participant_id, due_result, reason, rule_reason,
                                                         state, proposed_at)
                        values (?, ?, ?, ?, ?, 'proposed', ?)
                        """)
                .params(trainingCode, participantId, due.word(), reason, publicReason, now.atOffset(ZoneOffset.UTC))
                .update(keys, "id");
        long id = keys.getKeyAs(Long.class);
        authors.forEach(person -> jdbc.sql("insert into revocation_author (proposal_id, person) values (?, ?)")
                .params(id, person)
                .update());
        return id;
    }

    /** The proposal, locked to the end of the transaction, so that two people don't decide it at once. */
    public Optional<RevocationProposal> lock(String trainingCode, long id) {
        return jdbc.sql(ROWS + " where training_code = ? and id = ? for update")
                .params(trainingCode, id)
                .query((row, number) -> proposal(row))
                .optional();
    }

    /** The newest proposal about a participant, whatever became of it. */
    public Optional<RevocationProposal> newest(long participantId) {
        return jdbc.sql(ROWS + " where participant_id = ? order by id desc fetch first 1 rows only")
                .param(participantId)
                .query((row, number) -> proposal(row))
                .optional();
    }

    /** The proposals of a training that wait, oldest first. */
    public List<RevocationProposal> waiting(String trainingCode) {
        return jdbc.sql(ROWS + " where training_code = ? and state = 'proposed' order by id")
                .param(trainingCode)
                .query((row, number) -> proposal(row))
                .list();
    }

    /** The proposals of a training, oldest first. */
    public List<RevocationProposal> of(String trainingCode) {
        return jdbc.sql(ROWS + " where training_code = ? order by id")
                .param(trainingCode)
                .query((row, number) -> proposal(row))
                .list();
    }

    public void decide(long id, State state, String person, String reason, Instant now) {
        jdbc.sql("update revocation_proposal set state = ?, decided_by = ?, decided_at = ?, decision_reason = ?"
                        + " where id = ?")
                .params(state.word(), person, now.atOffset(ZoneOffset.UTC), reason, id)
                .update();
    }

    /** Ends what waits about a participant without a decision; returns how many. */
    public int lapse(long participantId, Instant now) {
        return jdbc.sql("update revocation_proposal set state = 'lapsed', decided_at = ?"
                        + " where participant_id = ? and state = 'proposed'")
                .params(now.atOffset(ZoneOffset.UTC), participantId)
                .update();
    }

    private Set<String> authors(long id) {
        return Set.copyOf(jdbc.sql("select person from revocation_author where proposal_id = ?")
                .param(id)
                .query(String.class)
                .list());
    }

    private RevocationProposal proposal(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new RevocationProposal(
                id,
                row.getString("training_code"),
                row.getLong("participant_id"),
                AwardResult.of(row.getString("due_result")),
                row.getString("reason"),
                row.getString("rule_reason"),
                State.of(row.getString("state")),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                authors(id),
                Optional.ofNullable(row.getString("decided_by")),
                Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("decision_reason")));
    }
}

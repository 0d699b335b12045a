package academy.capstone.credential.persistence;

import academy.capstone.credential.domain.Award;
import academy.capstone.credential.domain.AwardResult;
import academy.capstone.credential.domain.AwardState;
import academy.capstone.credential.domain.CredentialKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The awards of all trainings. */
@Repository
public class AwardRepository {

    private static final String INSERT = """
            insert into award (training_code, run_number, participant_id, holder, grade, result, reason, rule_id, rule_number,
                               decision_version, inputs, state, decided_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    AwardRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * A signed award on its way to a credential.
     *
     * @param generation of the credential to be made: 1 for the first of the participant
     */
    public record Signed(
            long id,
            long participantId,
            String holder,
            Optional<BigDecimal> grade,
            CredentialKind kind,
            String signedBy,
            Optional<String> signedFor,
            int generation) {}

    /** An award that waits for its signature or for its release. */
    public record Proposed(String holder, String result, String grade, String reason) {}

    /** Somebody to whom nothing is issued. */
    public record Withheld(String holder, String reason) {}

    /** Somebody who gets nothing and was not told. */
    public record Unexplained(long id, long participantId, String holder, AwardResult result, String reason) {}

    /**
     * How far the issue has come.
     *
     * @param issued credentials that exist
     * @param signed credentials that shall exist, those that do included
     * @param since the signature
     */
    public record Progress(int issued, int signed, Instant since) {}

    /** How many awards of the newest run have the same result, state and reason. */
    public record Tally(AwardResult result, AwardState state, String reason, int count) {}

    /** Starts a run: what was decided before and is not issued no longer counts. Returns its number. */
    public int startRun(String trainingCode) {
        jdbc.sql(
                        "update award set state = 'replaced' where training_code = ? and state not in ('released', 'replaced')")
                .param(trainingCode)
                .update();
        return lastRun(trainingCode) + 1;
    }

    /** Another decision takes the place of this one. */
    public void replace(long id) {
        jdbc.sql("update award set state = 'replaced' where id = ?").param(id).update();
    }

    /**
     * Another decision takes the place of this one, as a run of its own.
     *
     * @param told the participant knows already that there is no credential, and why
     */
    public void replaceBy(long id, String trainingCode, Award anew, boolean told, Instant now) {
        replace(id);
        int run = lastRun(trainingCode) + 1;
        add(trainingCode, run, List.of(anew), now);
        if (told) {
            jdbc.sql("update award set told_at = ? where training_code = ? and run_number = ?")
                    .params(now.atOffset(ZoneOffset.UTC), trainingCode, run)
                    .update();
        }
    }

    public void add(String trainingCode, int run, List<Award> awards, Instant now) {
        batches.batchUpdate(INSERT, awards, awards.size(), (row, award) -> {
            row.setString(1, trainingCode);
            row.setInt(2, run);
            row.setLong(3, award.participantId());
            row.setString(4, award.holder());
            row.setBigDecimal(5, award.grade().orElse(null));
            row.setString(6, award.result().word());
            row.setString(7, award.reason());
            row.setString(8, award.ruleId());
            row.setInt(9, award.ruleNumber());
            row.setInt(10, award.decisionVersion());
            row.setString(11, award.inputs());
            row.setString(12, award.state().word());
            row.setObject(13, now.atOffset(ZoneOffset.UTC));
        });
    }

    /** Signs all proposed awards of a training; returns how many. */
    public int sign(String trainingCode, String person, Optional<String> onBehalfOf, Instant now) {
        return jdbc.sql("""
                        update award set state = 'signed', signed_by = ?, signed_for = ?, signed_at = ?
                        where training_code = ? and state = 'proposed'
                        """)
                .params(person, onBehalfOf.orElse(null), now.atOffset(ZoneOffset.UTC), trainingCode)
                .update();
    }

    /** A page of the signed awards that wait for their credential, in ascending order of their ids. */
    public List<Signed> signed(String trainingCode, long after, int limit) {
        return jdbc.sql("""
                        select id, participant_id, holder, grade, result, signed_by, signed_for,
                               (select coalesce(max(credential.generation), 0) + 1 from credential
                                where credential.training_code = award.training_code
                                      and credential.participant_id = award.participant_id) as generation
                        from award
                        where training_code = ? and state = 'signed' and id > ? order by id
                        fetch first ? rows only
                        """)
                .params(trainingCode, after, limit)
                .query((row, number) -> new Signed(
                        row.getLong("id"),
                        row.getLong("participant_id"),
                        row.getString("holder"),
                        Optional.ofNullable(row.getBigDecimal("grade")),
                        AwardResult.of(row.getString("result")).credential().orElseThrow(),
                        row.getString("signed_by"),
                        Optional.ofNullable(row.getString("signed_for")),
                        row.getInt("generation")))
                .list();
    }

    /** Those of some awards that still wait for their credential, locked to the end of the transaction. */
    public Set<Long> lockSigned(List<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        jdbc.sql("select id from award where id in (:ids) and state = 'signed' order by id for update")
                                .param("ids", ids)
                                .query(Long.class)
                                .list());
    }

    public int countSigned(String trainingCode) {
        return jdbc.sql("select count(*) from award where training_code = ? and state = 'signed'")
                .param(trainingCode)
                .query(Integer.class)
                .single();
    }

    public void release(List<Long> ids) {
        batches.batchUpdate(
                "update award set state = 'released' where id = ? and state = 'signed'",
                ids,
                Math.max(1, ids.size()),
                (row, id) -> row.setLong(1, id));
    }

    /** Nothing is issued for a signed award after all; whoever was told something else before is told anew. */
    public void withhold(long id, String reason) {
        jdbc.sql("update award set state = 'withheld', reason = ?, told_at = null where id = ?")
                .params(reason, id)
                .update();
    }

    /** How the newest run came out, the most frequent first; empty before the first run. */
    public List<Tally> tally(String trainingCode) {
        return jdbc.sql("""
                        select result, state, reason, count(*) as awards from award
                        where training_code = ? and state <> 'replaced'
                        group by result, state, reason order by awards desc, result, reason
                        """)
                .param(trainingCode)
                .query((row, number) -> new Tally(
                        AwardResult.of(row.getString("result")),
                        AwardState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getString("reason"),
                        row.getInt("awards")))
                .list();
    }

    /** Those to whom nothing is issued, with the reason, in the order of their names. */
    public List<Withheld> withheld(String trainingCode, int limit) {
        return jdbc.sql("""
                        select holder, reason from award where training_code = ? and state = 'withheld'
                        order by holder, participant_id fetch first ? rows only
                        """)
                .params(trainingCode, limit)
                .query((row, number) -> new Withheld(row.getString("holder"), row.getString("reason")))
                .list();
    }

    /** Awards that wait for their signature or release, in the order of names. */
    public List<Proposed> proposed(String trainingCode, int limit) {
        return jdbc.sql("""
                        select holder, result, grade, reason from award
                        where training_code = ? and state in ('proposed', 'signed')
                        order by holder, participant_id fetch first ? rows only
                        """)
                .params(trainingCode, limit)
                .query((row, number) -> new Proposed(
                        row.getString("holder"),
                        row.getString("result"),
                        Optional.ofNullable(row.getBigDecimal("grade"))
                                .map(grade -> grade.stripTrailingZeros().toPlainString())
                                .orElse(""),
                        row.getString("reason")))
                .list();
    }

    /** Some to whom nothing is issued and who were not told why, in ascending order of the awards' ids. */
    public List<Unexplained> unexplained(String trainingCode, int limit) {
        return jdbc.sql("""
                        select id, participant_id, holder, result, reason from award
                        where training_code = ? and state = 'withheld' and told_at is null order by id
                        fetch first ? rows only
                        """)
                .params(trainingCode, limit)
                .query((row, number) -> new Unexplained(
                        row.getLong("id"),
                        row.getLong("participant_id"),
                        row.getString("holder"),
                        AwardResult.of(row.getString("result")),
                        row.getString("reason")))
                .list();
    }

    public void explained(List<Long> ids, Instant now) {
        if (!ids.isEmpty()) {
            jdbc.sql("update award set told_at = :now where id in (:ids)")
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("ids", ids)
                    .update();
        }
    }

    /** How far the issue of what was signed has come; empty before anything is signed. */
    public Optional<Progress> progress(String trainingCode) {
        return jdbc.sql("""
                        select sum(case when state = 'released' then 1 else 0 end) as issued, count(*) as signed,
                               min(signed_at) as since
                        from award where training_code = ? and state in ('signed', 'released')
                        """)
                .param(trainingCode)
                .query((row, number) -> row.getInt("signed") == 0
                        ? Optional.<Progress>empty()
                        : Optional.of(new Progress(
                                row.getInt("issued"),
                                row.getInt("signed"),
                                row.getObject("since", OffsetDateTime.class).toInstant())))
                .single();
    }

    /** Number of the newest run; 0 before the first. */
    public int lastRun(String trainingCode) {
        return jdbc.sql("select coalesce(max(run_number), 0) from award where training_code = ?")
                .param(trainingCode)
                .query(Integer.class)
                .single();
    }
}

package academy.capstone.credential.persistence;

import academy.capstone.credential.domain.AwardAppeal;
import academy.capstone.credential.domain.AwardAppeal.Answer;
import academy.capstone.credential.domain.AwardAppeal.State;
import academy.capstone.credential.domain.AwardOverride;
import academy.capstone.credential.domain.AwardResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Appeals against awards. An upheld one stands as its override does, so that both can never say different things. */
@Repository
public class AppealRepository {

    private static final String ROWS = """
            select id, training_code, participant_id, content, filed_at, due_at, answer_word, answer, answered_by, answered_at,
                   (select o.state from award_override o where o.id = award_appeal.override_id) as override_state
            from award_appeal
            """;

    private static final String UNANSWERED = """
             and (answer_word is null or answer_word = 'upheld' and not exists
                     (select 1 from award_override o where o.id = override_id and o.state = 'confirmed'))
            """;

    private final JdbcClient jdbc;

    AppealRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An award that somebody may disagree with.
     *
     * @param told when the participant learned of it; empty before
     */
    public record Contested(long award, String trainingCode, AwardResult result, Optional<Instant> told) {}

    /** The award of a participant that counts. Of an issued one the holder learned with the credential that followed it. */
    public Optional<Contested> contested(long participantId) {
        return jdbc.sql("""
                        select id, training_code, result,
                               case when state = 'released' then
                                   (select min(c.told_at) from credential c
                                    where c.participant_id = award.participant_id and c.issued_at >= award.signed_at)
                               when state = 'withheld' then told_at end as told
                        from award where participant_id = ? and state <> 'replaced' order by id desc
                        fetch first 1 rows only
                        """)
                .param(participantId)
                .query((row, number) -> new Contested(
                        row.getLong("id"),
                        row.getString("training_code"),
                        AwardResult.of(row.getString("result")),
                        Optional.ofNullable(row.getObject("told", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .optional();
    }

    /** Locks an award to the end of the transaction, so that two clicks come one after the other. */
    public void lockAward(long award) {
        jdbc.sql("select id from award where id = ? for update")
                .param(award)
                .query(Long.class)
                .list();
    }

    public boolean isAppealed(long award) {
        return jdbc.sql("select count(*) from award_appeal where award_id = ?")
                        .param(award)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Keeps an appeal; returns its number. */
    public long file(Contested award, long participantId, String text, Instant now, Instant due) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        jdbc.sql("insert into award_appeal (training_code, participant_id, award_id, content, filed_at, due_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(award.trainingCode(), participantId, award.award(), text, utc(now), utc(due))
                .update(keys, "id");
        return keys.getKeyAs(Long.class);
    }

    /** An appeal, locked to the end of the transaction, so that two people don't answer it at once. */
    public Optional<AwardAppeal> lock(String trainingCode, long id) {
        return jdbc.sql(ROWS + " where training_code = ? and id = ? for update")
                .params(trainingCode, id)
                .query((row, number) -> appeal(row))
                .optional();
    }

    public void reject(long id, Answer answer) {
        answer(id, "rejected", answer, Optional.empty());
    }

    public void uphold(long id, Answer answer, long override) {
        answer(id, "upheld", answer, Optional.of(override));
    }

    private void answer(long id, String word, Answer answer, Optional<Long> override) {
        jdbc.sql(
                        "update award_appeal set answer_word = ?, answer = ?, answered_by = ?, answered_at = ?, override_id = ?"
                                + " where id = ?")
                .params(word, answer.text(), answer.person(), utc(answer.at()), override.orElse(null), id)
                .update();
    }

    /** The appeal that an override would uphold. */
    public Optional<AwardAppeal> ofOverride(long override) {
        return jdbc.sql(ROWS + " where override_id = ?")
                .param(override)
                .query((row, number) -> appeal(row))
                .optional();
    }

    /** The appeals of a participant, newest first. */
    public List<AwardAppeal> ofParticipant(long participantId) {
        return jdbc.sql(ROWS + " where participant_id = ? order by id desc")
                .param(participantId)
                .query((row, number) -> appeal(row))
                .list();
    }

    /** The appeals of a training, oldest first. */
    public List<AwardAppeal> in(String trainingCode) {
        return jdbc.sql(ROWS + " where training_code = ? order by id")
                .param(trainingCode)
                .query((row, number) -> appeal(row))
                .list();
    }

    /** Some that nobody has answered, are due before a moment, and were not reminded of. */
    public List<AwardAppeal> toRemind(Instant dueBefore, int limit) {
        return jdbc.sql(ROWS + " where reminded_at is null and due_at < ?" + UNANSWERED
                        + " order by id fetch first ? rows only")
                .params(utc(dueBefore), limit)
                .query((row, number) -> appeal(row))
                .list();
    }

    /** Notes that the academy team was reminded. False if that was known. */
    public boolean reminded(long id, Instant now) {
        return jdbc.sql("update award_appeal set reminded_at = ? where id = ? and reminded_at is null")
                        .params(utc(now), id)
                        .update()
                > 0;
    }

    /** Empties what was written about a person. */
    public void erase(long participantId) {
        jdbc.sql("update award_appeal set content = '', answer = case when answer is null then null else '' end"
                        + " where participant_id = ?")
                .param(participantId)
                .update();
    }

    private static AwardAppeal appeal(ResultSet row) throws SQLException {
        String word = row.getString("answer_word");
        Optional<Answer> answer = Optional.empty();
        if (word != null) {
            answer = Optional.of(new Answer(
                    Objects.requireNonNullElse(row.getString("answer"), ""),
                    row.getString("answered_by"),
                    instant(row, "answered_at")));
        }
        return new AwardAppeal(
                row.getLong("id"),
                row.getString("training_code"),
                row.getLong("participant_id"),
                row.getString("content"),
                instant(row, "filed_at"),
                instant(row, "due_at"),
                state(word, Optional.ofNullable(row.getString("override_state"))),
                answer);
    }

    private static State state(@Nullable String word, Optional<String> override) {
        if (word == null) {
            return State.OPEN;
        }
        if (override.isEmpty()) {
            return State.REJECTED;
        }
        return switch (AwardOverride.State.of(override.get())) {
            case PROPOSED -> State.PROPOSED;
            case CONFIRMED -> State.UPHELD;
            case REFUSED -> State.OPEN;
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

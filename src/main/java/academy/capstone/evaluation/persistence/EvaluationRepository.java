package academy.capstone.evaluation.persistence;

import academy.capstone.evaluation.domain.Evaluation;
import academy.capstone.evaluation.domain.Invitation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/**
 * Evaluations, invitations and the links to them. An answer leaves no mark here but that a row is gone: no key, no time and
 * no order that could be laid beside those of {@link AnswerRepository}.
 */
@Repository
public class EvaluationRepository {

    private static final String EVALUATIONS =
            "select id, training_code, questionnaire, is_open, answers_until, invited, answered, summary, quality, closed_on from evaluation";

    private static final String INVITATIONS =
            "select i.id, i.evaluation_id, i.participant_id, p.invitation_id as waits_for from evaluation_invitation i"
                    + " left join evaluation_pending p on p.invitation_id = i.id";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    EvaluationRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public long open(String trainingCode, String questionnaire, LocalDate today, Optional<Instant> until) {
        KeyHolder keys = new GeneratedKeyHolder();
        jdbc.sql(
                        "insert into evaluation (training_code, questionnaire, is_open, opened_on, answers_until, invited, answered)"
                                + " values (?, ?, true, ?, ?, 0, 0)")
                .param(trainingCode)
                .param(questionnaire)
                .param(today)
                .param(until.map(moment -> moment.atOffset(ZoneOffset.UTC)).orElse(null))
                .update(keys, "id");
        return keys.getKeyAs(Long.class);
    }

    /** The newest one of a training with this questionnaire. */
    public Optional<Evaluation> newest(String trainingCode, String questionnaire) {
        return jdbc.sql(EVALUATIONS
                        + " where training_code = ? and questionnaire = ? order by id desc fetch first 1 rows only")
                .params(trainingCode, questionnaire)
                .query((row, number) -> evaluation(row))
                .optional();
    }

    /** When the newest one of a training with this questionnaire was opened. */
    public Optional<LocalDate> openedOn(String trainingCode, String questionnaire) {
        return jdbc.sql("select max(opened_on) from evaluation where training_code = ? and questionnaire = ?")
                .params(trainingCode, questionnaire)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** All with any other questionnaire that are open although their time is over. */
    public List<Evaluation> over(String questionnaire, Instant now) {
        return jdbc.sql(EVALUATIONS + " where questionnaire <> ? and is_open = true and answers_until < ? order by id")
                .params(questionnaire, now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> evaluation(row))
                .list();
    }

    public List<Evaluation> all(String trainingCode) {
        return jdbc.sql(EVALUATIONS + " where training_code = ? order by id")
                .param(trainingCode)
                .query((row, number) -> evaluation(row))
                .list();
    }

    public Optional<Evaluation> find(long id) {
        return jdbc.sql(EVALUATIONS + " where id = ?")
                .param(id)
                .query((row, number) -> evaluation(row))
                .optional();
    }

    /** The evaluation, locked to the end of the transaction, so that nobody's answer counts twice. */
    public Evaluation lock(long id) {
        return jdbc.sql(EVALUATIONS + " where id = ? for update")
                .param(id)
                .query((row, number) -> evaluation(row))
                .single();
    }

    /** Invites a participant unless that is done already; says who was invited. */
    public Optional<Long> invite(long evaluation, long participant) {
        int known = jdbc.sql(
                        "select count(*) from evaluation_invitation where evaluation_id = ? and participant_id = ?")
                .params(evaluation, participant)
                .query(Integer.class)
                .single();
        if (known > 0) {
            return Optional.empty();
        }
        KeyHolder keys = new GeneratedKeyHolder();
        jdbc.sql("insert into evaluation_invitation (evaluation_id, participant_id) values (?, ?)")
                .params(evaluation, participant)
                .update(keys, "id");
        long invitation = keys.getKeyAs(Long.class);
        jdbc.sql("insert into evaluation_pending (invitation_id) values (?)")
                .param(invitation)
                .update();
        return Optional.of(invitation);
    }

    /** Counts those invited, once all are. */
    public void countInvited(long evaluation) {
        jdbc.sql("update evaluation set invited ="
                        + " (select count(*) from evaluation_invitation i where i.evaluation_id = evaluation.id)"
                        + " where id = ?")
                .param(evaluation)
                .update();
    }

    public void addLink(long invitation, String tokenSha256) {
        jdbc.sql("insert into evaluation_link (token_sha256, invitation_id) values (?, ?)")
                .params(tokenSha256, invitation)
                .update();
    }

    public Optional<Invitation> findByToken(String tokenSha256) {
        return jdbc.sql(INVITATIONS
                        + " where i.id = (select invitation_id from evaluation_link where token_sha256 = ?)")
                .param(tokenSha256)
                .query((row, number) -> invitation(row))
                .optional();
    }

    /** A page of those who have not answered. */
    public List<Invitation> silent(long evaluation, long after, int limit) {
        return jdbc.sql(INVITATIONS
                        + " where i.evaluation_id = ? and p.invitation_id is not null and i.id > ? order by i.id"
                        + " fetch first ? rows only")
                .params(evaluation, after, limit)
                .query((row, number) -> invitation(row))
                .list();
    }

    /** Notes that an invitation is answered; false if it was already. */
    public boolean markAnswered(Invitation invitation) {
        int marked = jdbc.sql("delete from evaluation_pending where invitation_id = ?")
                .param(invitation.id())
                .update();
        jdbc.sql("update evaluation set answered = answered + ? where id = ?")
                .params(marked, invitation.evaluationId())
                .update();
        return marked == 1;
    }

    /** Forgets who was asked and who answered. */
    public void forgetInvited(long evaluation) {
        forget("evaluation_pending", "evaluation_id = ?", evaluation);
        forget("evaluation_link", "evaluation_id = ?", evaluation);
        jdbc.sql("delete from evaluation_invitation where evaluation_id = ?")
                .param(evaluation)
                .update();
    }

    /** Forgets that a person was asked, everywhere; how many were asked stays. */
    public void forgetParticipant(long participant) {
        forget("evaluation_pending", "participant_id = ?", participant);
        forget("evaluation_link", "participant_id = ?", participant);
        jdbc.sql("delete from evaluation_invitation where participant_id = ?")
                .param(participant)
                .update();
    }

    private void forget(String table, String whose, long id) {
        jdbc.sql("delete from " + table + " where invitation_id in (select id from evaluation_invitation where " + whose
                        + ")")
                .param(id)
                .update();
    }

    /** Closes an evaluation with what came of it. */
    public void close(long evaluation, Object summary, String quality, LocalDate today) {
        jdbc.sql("update evaluation set is_open = false, summary = ?, quality = ?, closed_on = ? where id = ?")
                .params(write(summary), quality, today, evaluation)
                .update();
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getLong("id"),
                row.getLong("evaluation_id"),
                row.getLong("participant_id"),
                row.getObject("waits_for") == null);
    }

    private static Evaluation evaluation(ResultSet row) throws SQLException {
        return new Evaluation(
                row.getLong("id"),
                row.getString("training_code"),
                row.getString("questionnaire"),
                row.getBoolean("is_open"),
                Optional.ofNullable(row.getObject("answers_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("invited"),
                row.getInt("answered"),
                Optional.ofNullable(row.getString("summary")),
                Optional.ofNullable(row.getString("quality")),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)));
    }
}

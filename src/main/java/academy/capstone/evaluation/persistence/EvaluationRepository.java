package academy.capstone.evaluation.persistence;

import academy.capstone.evaluation.domain.Evaluation;
import academy.capstone.evaluation.domain.Invitation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/**
 * Evaluations, invitations and answers. Nothing that is stored ties an answer to an invitation: not a key, not a time, not
 * the order of rows, which is shuffled when the evaluation closes.
 */
@Repository
public class EvaluationRepository {

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};
    private static final int BATCH = 1_000;

    private static final String EVALUATIONS =
            "select id, training_code, questionnaire, is_open, answers_until, invited, answered, summary, quality from evaluation";

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ObjectMapper json;

    EvaluationRepository(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
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
        jdbc.sql("insert into evaluation_invitation (evaluation_id, participant_id, is_answered) values (?, ?, false)")
                .params(evaluation, participant)
                .update(keys, "id");
        return Optional.of(keys.getKeyAs(Long.class));
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
        return jdbc.sql("select id, evaluation_id, participant_id, is_answered from evaluation_invitation"
                        + " where id = (select invitation_id from evaluation_link where token_sha256 = ?)")
                .param(tokenSha256)
                .query((row, number) -> invitation(row))
                .optional();
    }

    /** A page of those who have not answered. */
    public List<Invitation> silent(long evaluation, long after, int limit) {
        return jdbc.sql("select id, evaluation_id, participant_id, is_answered from evaluation_invitation"
                        + " where evaluation_id = ? and is_answered = false and id > ? order by id"
                        + " fetch first ? rows only")
                .params(evaluation, after, limit)
                .query((row, number) -> invitation(row))
                .list();
    }

    /** Notes that an invitation is answered; false if it was already. */
    public boolean markAnswered(Invitation invitation) {
        int marked = jdbc.sql(
                        "update evaluation_invitation set is_answered = true where id = ? and is_answered = false")
                .param(invitation.id())
                .update();
        jdbc.sql("update evaluation set answered = answered + ? where id = ?")
                .params(marked, invitation.evaluationId())
                .update();
        return marked == 1;
    }

    /** Stores an answer under a random number. */
    public void add(long evaluation, Map<String, String> answers) {
        insert(evaluation, List.of(write(answers)));
    }

    /**
     * Takes all answers, in random order, and forgets who was asked and who answered. The rows are written anew, all at
     * once, so that neither their place nor their age says anything.
     */
    public List<Map<String, String>> takeShuffled(long evaluation) {
        List<String> contents =
                new ArrayList<>(jdbc.sql("select content from evaluation_answer where evaluation_id = ? order by id")
                        .param(evaluation)
                        .query(String.class)
                        .list());
        Collections.shuffle(contents, random);
        jdbc.sql("delete from evaluation_answer where evaluation_id = ?")
                .param(evaluation)
                .update();
        insert(evaluation, contents);
        jdbc.sql("delete from evaluation_link where invitation_id in"
                        + " (select id from evaluation_invitation where evaluation_id = ?)")
                .param(evaluation)
                .update();
        jdbc.sql("delete from evaluation_invitation where evaluation_id = ?")
                .param(evaluation)
                .update();
        return contents.stream().map(this::readAnswers).toList();
    }

    /** Closes an evaluation with what came of it. */
    public void close(long evaluation, Object summary, String quality) {
        jdbc.sql("update evaluation set is_open = false, summary = ?, quality = ? where id = ?")
                .params(write(summary), quality, evaluation)
                .update();
    }

    private void insert(long evaluation, List<String> contents) {
        batches.batchUpdate(
                "insert into evaluation_answer (id, evaluation_id, content) values (?, ?, ?)",
                contents,
                BATCH,
                (statement, content) -> {
                    statement.setLong(1, random.nextLong());
                    statement.setLong(2, evaluation);
                    statement.setString(3, content);
                });
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> readAnswers(String content) {
        try {
            return json.readValue(content, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getLong("id"),
                row.getLong("evaluation_id"),
                row.getLong("participant_id"),
                row.getBoolean("is_answered"));
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
                Optional.ofNullable(row.getString("quality")));
    }
}

package academy.capstone.evaluation.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was answered, and nothing about by whom or when. Rows have random numbers. Each answer that comes in is written
 * together with others that are there already, in random order and under new numbers, so that neither the place of a row
 * nor the transaction that wrote it tells which came last (ADR 16).
 */
@Repository
public class AnswerRepository {

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};
    private static final int BATCH = 1_000;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ObjectMapper json;

    AnswerRepository(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    private record Row(long id, String content) {}

    /**
     * Stores an answer, mixed with others. The caller holds the lock on the evaluation.
     *
     * @param mix how many of the answers that are there are written anew with it; of more, a random lot
     */
    public void add(long evaluation, Map<String, String> answers, int mix) {
        List<Row> company = draw(evaluation, mix);
        batches.batchUpdate(
                "delete from evaluation_answer where id = ?",
                company,
                BATCH,
                (statement, row) -> statement.setLong(1, row.id()));
        List<String> contents =
                new ArrayList<>(company.stream().map(Row::content).toList());
        contents.add(write(answers));
        insertShuffled(evaluation, contents);
    }

    /** Takes all answers, in random order; they are written anew, all at once. */
    public List<Map<String, String>> takeShuffled(long evaluation) {
        List<String> contents =
                new ArrayList<>(jdbc.sql("select content from evaluation_answer where evaluation_id = ? order by id")
                        .param(evaluation)
                        .query(String.class)
                        .list());
        remove(evaluation);
        insertShuffled(evaluation, contents);
        return contents.stream().map(this::readAnswers).toList();
    }

    /** Removes all answers. */
    public void remove(long evaluation) {
        jdbc.sql("delete from evaluation_answer where evaluation_id = ?")
                .param(evaluation)
                .update();
    }

    /** Row numbers are random, so those that follow a random number are a random lot. */
    private List<Row> draw(long evaluation, int most) {
        long from = random.nextLong();
        List<Row> drawn = new ArrayList<>(read(evaluation, "id >= ?", from, most));
        if (drawn.size() < most) {
            drawn.addAll(read(evaluation, "id < ?", from, most - drawn.size()));
        }
        return drawn;
    }

    private List<Row> read(long evaluation, String where, long from, int most) {
        return jdbc.sql("select id, content from evaluation_answer where evaluation_id = ? and " + where
                        + " order by id fetch first ? rows only")
                .params(evaluation, from, most)
                .query((row, number) -> new Row(row.getLong("id"), row.getString("content")))
                .list();
    }

    private void insertShuffled(long evaluation, List<String> contents) {
        Collections.shuffle(contents, random);
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

    private String write(Map<String, String> content) {
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
}

package academy.capstone.review.persistence;

import academy.capstone.review.domain.Criterion;
import academy.capstone.review.domain.Recommendation;
import academy.capstone.review.domain.Review;
import academy.capstone.review.domain.ReviewKind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The reviews, their comments and the answers to these. */
@Repository
public class ReviewRepository {

    private static final TypeReference<LinkedHashMap<String, Integer>> SCORES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ReviewRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All reviews of a training with their comments, in the order in which they were given. */
    public List<Review> of(String trainingCode) {
        Map<Long, List<Review.Comment>> comments = comments(trainingCode);
        return jdbc.sql("select * from review where training_code = :code order by id")
                .param("code", trainingCode)
                .query((row, number) -> review(row, comments))
                .list();
    }

    /**
     * Keeps a review. Its comments follow by {@link #insertComment}.
     *
     * @return its id
     */
    public long insert(Review review, String taskId) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into review (training_code, review_round, kind, person, recommendation, scores,
                            outline_version, outline_sha256, task_id, given_at)
                        values (:code, :round, :kind, :person, :recommendation, :scores,
                            :version, :sha256, :task, :now)""")
                .param("code", review.trainingCode())
                .param("round", review.round())
                .param("kind", review.kind().word())
                .param("person", review.person())
                .param("recommendation", review.recommendation().word())
                .param("scores", written(review.scores()))
                .param("version", review.outlineVersion())
                .param("sha256", review.outlineSha256())
                .param("task", taskId)
                .param("now", review.givenAt().atOffset(ZoneOffset.UTC))
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    /**
     * @param field path of the field that it is about; null if it is about the whole
     */
    public void insertComment(long reviewId, String kind, @Nullable String field, String text) {
        jdbc.sql("""
                        insert into review_comment (review_id, kind, field, comment_text)
                        values (:review, :kind, :field, :text)""")
                .param("review", reviewId)
                .param("kind", kind)
                .param("field", field)
                .param("text", text)
                .update();
    }

    public void answer(long commentId, Review.Answer answer) {
        jdbc.sql("""
                        update review_comment set answer = :word, answer_reason = :reason,
                            answered_by = :person, answered_at = :now,
                            answer_draft = null, answer_draft_reason = null
                        where id = :id""")
                .param("word", answer.word())
                .param("reason", answer.reason())
                .param("person", answer.person())
                .param("now", answer.answeredAt().atOffset(ZoneOffset.UTC))
                .param("id", commentId)
                .update();
    }

    /** Keeps an answer that can't be given yet. */
    public void beginAnswer(long commentId, Review.BegunAnswer begun) {
        jdbc.sql("update review_comment set answer_draft = :word, answer_draft_reason = :reason where id = :id")
                .param("word", begun.word())
                .param("reason", begun.reason())
                .param("id", commentId)
                .update();
    }

    private Map<Long, List<Review.Comment>> comments(String trainingCode) {
        Map<Long, List<Review.Comment>> comments = new HashMap<>();
        jdbc.sql("""
                        select c.* from review_comment c join review r on r.id = c.review_id
                        where r.training_code = :code order by c.id""")
                .param("code", trainingCode)
                .query((row, number) -> comments.computeIfAbsent(row.getLong("review_id"), id -> new ArrayList<>())
                        .add(comment(row)))
                .list();
        return comments;
    }

    private static Review.Comment comment(ResultSet row) throws SQLException {
        Optional<Review.Answer> answer = row.getString("answer") == null
                ? Optional.empty()
                : Optional.of(new Review.Answer(
                        row.getString("answer"),
                        row.getString("answer_reason"),
                        row.getString("answered_by"),
                        instant(row, "answered_at")));
        Optional<Review.BegunAnswer> begun = row.getString("answer_draft") == null
                ? Optional.empty()
                : Optional.of(
                        new Review.BegunAnswer(row.getString("answer_draft"), row.getString("answer_draft_reason")));
        return new Review.Comment(
                row.getLong("id"),
                row.getString("kind"),
                Optional.ofNullable(row.getString("field")),
                row.getString("comment_text"),
                answer,
                begun);
    }

    private Review review(ResultSet row, Map<Long, List<Review.Comment>> comments) throws SQLException {
        return new Review(
                row.getLong("id"),
                row.getString("training_code"),
                row.getInt("review_round"),
                ReviewKind.of(row.getString("kind")),
                row.getString("person"),
                Recommendation.of(row.getString("recommendation")).orElseThrow(),
                read(row.getString("scores")),
                row.getInt("outline_version"),
                row.getString("outline_sha256"),
                instant(row, "given_at"),
                comments.getOrDefault(row.getLong("id"), List.of()));
    }

    private String written(Map<Criterion, Integer> scores) {
        Map<String, Integer> byField = new LinkedHashMap<>();
        for (Criterion criterion : Criterion.values()) {
            Integer score = scores.get(criterion);
            if (score != null) {
                byField.put(criterion.field(), score);
            }
        }
        try {
            return json.writeValueAsString(byField);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Scores could not be written.", unwritable);
        }
    }

    private Map<Criterion, Integer> read(String text) {
        try {
            Map<String, Integer> byField = json.readValue(text, SCORES);
            Map<Criterion, Integer> scores = new EnumMap<>(Criterion.class);
            for (Criterion criterion : Criterion.values()) {
                Integer score = byField.get(criterion.field());
                if (score != null) {
                    scores.put(criterion, score);
                }
            }
            return scores;
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Scores could not be read: " + text, unreadable);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

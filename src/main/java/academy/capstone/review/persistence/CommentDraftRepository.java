package academy.capstone.review.persistence;

import academy.capstone.review.domain.CommentDraft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What reviewers have noted and not handed in. */
@Repository
public class CommentDraftRepository {

    private final JdbcClient jdbc;

    CommentDraftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the person has noted on a training, in whichever task, the oldest round first. */
    public List<CommentDraft> of(String trainingCode, String person) {
        return jdbc.sql("""
                        select * from review_comment_draft where training_code = :code and person = :person
                        order by review_round, task_id, saved_at, field""")
                .param("code", trainingCode)
                .param("person", person)
                .query(CommentDraftRepository::draft)
                .list();
    }

    /** Keeps a note in place of the one at the same field. */
    public void put(String trainingCode, String person, CommentDraft draft) {
        delete(draft.taskId(), person, draft.field());
        jdbc.sql("""
                        insert into review_comment_draft
                            (task_id, person, field, training_code, review_round, comment_text, saved_at)
                        values (:task, :person, :field, :code, :round, :text, :at)""")
                .param("task", draft.taskId())
                .param("person", person)
                .param("field", draft.field())
                .param("code", trainingCode)
                .param("round", draft.round())
                .param("text", draft.text())
                .param("at", draft.savedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void delete(String taskId, String person, String field) {
        jdbc.sql("delete from review_comment_draft where task_id = :task and person = :person and field = :field")
                .param("task", taskId)
                .param("person", person)
                .param("field", field)
                .update();
    }

    /** Forgets all notes of a person on a training. */
    public void deleteOf(String trainingCode, String person) {
        jdbc.sql("delete from review_comment_draft where training_code = :code and person = :person")
                .param("code", trainingCode)
                .param("person", person)
                .update();
    }

    /** Forgets what everybody has noted on a training. */
    public void deleteAll(String trainingCode) {
        jdbc.sql("delete from review_comment_draft where training_code = :code")
                .param("code", trainingCode)
                .update();
    }

    private static CommentDraft draft(ResultSet row, int number) throws SQLException {
        return new CommentDraft(
                row.getString("task_id"),
                row.getString("field"),
                row.getString("comment_text"),
                row.getInt("review_round"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}

package academy.capstone.evaluation.persistence;

import academy.capstone.evaluation.domain.ContentError;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which reviews are on their way, and what was reported for them. */
@Repository
public class ContentReviewRepository {

    private final JdbcClient jdbc;

    ContentReviewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True if a review of the course waits for its due date. */
    public boolean isScheduled(String trainingCode) {
        return is("is_scheduled", trainingCode);
    }

    /** True if somebody has been asked to decide and has not yet. */
    public boolean isOpen(String trainingCode) {
        return is("is_open", trainingCode);
    }

    public void setScheduled(String trainingCode, boolean scheduled) {
        set("is_scheduled", trainingCode, scheduled);
    }

    public void setOpen(String trainingCode, boolean open) {
        set("is_open", trainingCode, open);
    }

    public void add(String trainingCode, ContentError error) {
        jdbc.sql("insert into content_error (training_code, error, reported_by, reported_at) values (?, ?, ?, ?)")
                .params(
                        trainingCode,
                        error.error(),
                        error.reportedBy(),
                        error.reportedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All errors that were reported, oldest first. */
    public List<ContentError> errors(String trainingCode) {
        return jdbc.sql("select error, reported_by, reported_at from content_error where training_code = ? order by id")
                .param(trainingCode)
                .query((row, number) -> new ContentError(
                        row.getString("error"),
                        row.getString("reported_by"),
                        row.getObject("reported_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private boolean is(String column, String trainingCode) {
        return jdbc.sql("select count(*) from content_review where training_code = ? and " + column + " = true")
                        .param(trainingCode)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void set(String column, String trainingCode, boolean value) {
        int changed = jdbc.sql("update content_review set " + column + " = ? where training_code = ?")
                .params(value, trainingCode)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into content_review (training_code, is_scheduled, is_open) values (?, ?, ?)")
                    .params(trainingCode, value && column.equals("is_scheduled"), value && column.equals("is_open"))
                    .update();
        }
    }
}

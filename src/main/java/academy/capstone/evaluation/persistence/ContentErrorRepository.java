package academy.capstone.evaluation.persistence;

import academy.capstone.evaluation.domain.ContentError;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Factual errors that staff reported. */
@Repository
public class ContentErrorRepository {

    private final JdbcClient jdbc;

    ContentErrorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
}

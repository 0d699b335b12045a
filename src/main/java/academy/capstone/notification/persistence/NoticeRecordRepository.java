package academy.capstone.notification.persistence;

import academy.capstone.notification.NoticeRecords;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox as a record. */
@Repository
class NoticeRecordRepository implements NoticeRecords {

    private static final String OUTSIDE = "outside";

    private final JdbcClient jdbc;

    NoticeRecordRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Written> of(String trainingCode) {
        return jdbc.sql(
                        "select purpose, recipient, state, created_at from notice where training_code = :code order by id")
                .param("code", trainingCode)
                .query((row, number) -> new Written(
                        row.getString("purpose"),
                        row.getString("recipient").contains("@") ? OUTSIDE : row.getString("recipient"),
                        row.getString("state"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}

package academy.capstone.notification.persistence;

import academy.capstone.notification.OutlineInHand;
import academy.capstone.notification.TaskLink;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code task_link}. */
@Repository
public class TaskLinkRepository {

    private final JdbcClient jdbc;

    public TaskLinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param processInstance the process that will make the task; empty if the task is known
     */
    public void add(String noticeKey, String tokenHash, Optional<String> processInstance, TaskLink link) {
        jdbc.sql("""
                        insert into task_link (notice_key, token_hash, person, training_code, task_key, process_instance, task_id,
                            outline_version, outline_sha256, written_at, expires_at)
                        values (:key, :hash, :person, :training, :task, :instance, :taskId, :version, :sha, :written, :expires)
                        """)
                .param("key", noticeKey)
                .param("hash", tokenHash)
                .param("person", link.person())
                .param("training", link.trainingCode())
                .param("task", link.taskKey())
                .param("instance", processInstance.orElse(null))
                .param("taskId", link.taskId().orElse(null))
                .param(
                        "version",
                        link.version().map(OutlineInHand.Version::number).orElse(null))
                .param("sha", link.version().map(OutlineInHand.Version::sha256).orElse(null))
                .param("written", utc(link.written()))
                .param("expires", utc(link.expires()))
                .update();
    }

    /** Binds the links that wait for this task: the first of its kind in their process that their person may do. */
    public void bind(String processInstance, String taskKey, String taskId, Optional<String> assignee) {
        jdbc.sql("""
                        update task_link set task_id = :taskId
                        where process_instance = :instance and task_key = :task and task_id is null
                          and (:assignee = '' or person = :assignee)
                        """)
                .param("taskId", taskId)
                .param("instance", processInstance)
                .param("task", taskKey)
                .param("assignee", assignee.orElse(""))
                .update();
    }

    public Optional<TaskLink> find(String tokenHash) {
        return jdbc.sql("select * from task_link where token_hash = :hash")
                .param("hash", tokenHash)
                .query(TaskLinkRepository::link)
                .optional();
    }

    /** The link that a notice carries. */
    public Optional<TaskLink> ofNotice(String noticeKey) {
        return jdbc.sql("select * from task_link where notice_key = :key")
                .param("key", noticeKey)
                .query(TaskLinkRepository::link)
                .optional();
    }

    /** Returns false if it has been used before. */
    public boolean use(long id, Instant now) {
        return jdbc.sql("update task_link set used_at = :now where id = :id and used_at is null")
                        .param("now", utc(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static TaskLink link(ResultSet row, int number) throws SQLException {
        return new TaskLink(
                row.getLong("id"),
                row.getString("person"),
                row.getString("training_code"),
                row.getString("task_key"),
                Optional.ofNullable(row.getString("task_id")),
                version(row),
                moment(row.getObject("written_at", OffsetDateTime.class)).orElseThrow(),
                moment(row.getObject("expires_at", OffsetDateTime.class)).orElseThrow(),
                moment(row.getObject("used_at", OffsetDateTime.class)));
    }

    private static Optional<OutlineInHand.Version> version(ResultSet row) throws SQLException {
        String sha256 = row.getString("outline_sha256");
        return sha256 == null
                ? Optional.empty()
                : Optional.of(new OutlineInHand.Version(row.getInt("outline_version"), sha256));
    }

    private static Optional<Instant> moment(@Nullable OffsetDateTime moment) {
        return Optional.ofNullable(moment).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

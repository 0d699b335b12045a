package academy.capstone.desk.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The drafts, one for each task at most. */
@Repository
public class DraftRepository {

    private final JdbcClient jdbc;

    DraftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A draft as it is stored. */
    public record Stored(int version, String content, Instant savedAt) {}

    public Optional<Stored> find(String taskId, String person) {
        return jdbc.sql("""
                        select draft_version, content, saved_at from task_draft
                        where task_id = :task and person = :person
                        """)
                .param("task", taskId)
                .param("person", person)
                .query((row, number) -> new Stored(
                        row.getInt(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Stores the first version; false if there is one already. */
    public boolean insert(String taskId, String person, String content, Instant now) {
        return jdbc.sql("""
                        insert into task_draft (task_id, person, draft_version, content, saved_at)
                        select :task, :person, 1, cast(:content as text), cast(:now as timestamp with time zone)
                        where not exists (select 1 from task_draft where task_id = :task)
                        """)
                        .param("task", taskId)
                        .param("person", person)
                        .param("content", content)
                        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Stores the version after the one that was seen; false if that is no longer the newest. */
    public boolean replace(String taskId, String person, int seen, String content, Instant now) {
        return jdbc.sql("""
                        update task_draft set draft_version = :seen + 1, content = :content, saved_at = :now
                        where task_id = :task and person = :person and draft_version = :seen
                        """)
                        .param("task", taskId)
                        .param("person", person)
                        .param("seen", seen)
                        .param("content", content)
                        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public void delete(String taskId) {
        jdbc.sql("delete from task_draft where task_id = :task")
                .param("task", taskId)
                .update();
    }

    public void deleteOfOthers(String taskId, String person) {
        jdbc.sql("delete from task_draft where task_id = :task and person <> :person")
                .param("task", taskId)
                .param("person", person)
                .update();
    }
}

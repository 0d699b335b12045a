package academy.capstone.notification.persistence;

import academy.capstone.notification.domain.NoticeState;
import academy.capstone.notification.domain.OutboxNotice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Repository;

/** The table {@code notice}. */
@Repository
public class OutboxRepository {

    private static final String INSERT = """
            insert into notice (notice_key, message_id, recipient, address, addressed_as, subject, body, purpose,
                training_code, training_title, due_at, link, personal, button, reason, state, attempts, next_attempt, last_error, created_at,
                task_key, can_wait, daily_due)
            select :key, :messageId, :recipient, :address, :addressedAs, :subject, :body, :purpose,
                :trainingCode, :trainingTitle, cast(:due as timestamp with time zone), :link, :personal, :button, :reason, :state, 0,
                cast(:nextAttempt as timestamp with time zone), :lastError, cast(:created as timestamp with time zone),
                :taskKey, :canWait, cast(:dailyDue as timestamp with time zone)
            where not exists (select 1 from notice where notice_key = :key)
            """;

    /** A mail and what it carries: two statements, because each has an index and both together have none. */
    private static final List<String> ITS_ROWS = List.of("id = :id", "carried_by = :id");

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final String insert;

    public OutboxRepository(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.batches = new NamedParameterJdbcTemplate(dataSource);
        this.insert = isPostgres(dataSource) ? INSERT + " on conflict (notice_key) do nothing" : INSERT;
    }

    /** A failed statement ends a PostgreSQL transaction, so there the database itself must overlook the second of two. */
    private static boolean isPostgres(DataSource dataSource) {
        try {
            return "PostgreSQL"
                    .equals(JdbcUtils.extractDatabaseMetaData(dataSource, each -> each.getDatabaseProductName()));
        } catch (MetaDataAccessException unreachable) {
            throw new IllegalStateException("The database does not answer.", unreachable);
        }
    }

    /** Writes the notice unless its key is taken; returns whether it was written. */
    public boolean add(OutboxNotice notice) {
        try {
            return jdbc.sql(insert).paramSource(columns(notice)).update() == 1;
        } catch (DuplicateKeyException another) {
            // Somebody else wrote it in this very moment.
            return false;
        }
    }

    /** Writes those notices whose keys are not taken, with one statement as long as nobody else writes the same ones. */
    public void addAll(List<OutboxNotice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        try {
            batches.batchUpdate(
                    insert, notices.stream().map(OutboxRepository::columns).toArray(SqlParameterSource[]::new));
        } catch (DuplicateKeyException another) {
            notices.forEach(this::add);
        }
    }

    private static MapSqlParameterSource columns(OutboxNotice notice) {
        return new MapSqlParameterSource()
                .addValue("key", notice.key())
                .addValue("messageId", notice.messageId())
                .addValue("recipient", notice.recipient())
                .addValue("address", notice.address())
                .addValue("addressedAs", notice.addressedAs())
                .addValue("subject", notice.subject())
                .addValue("body", notice.body())
                .addValue("purpose", notice.purpose())
                .addValue("trainingCode", notice.trainingCode())
                .addValue("trainingTitle", notice.trainingTitle())
                .addValue("due", notice.due().map(OutboxRepository::utc).orElse(null))
                .addValue("link", notice.link())
                .addValue("personal", notice.personal())
                .addValue("button", notice.button())
                .addValue("reason", notice.reason())
                .addValue("state", notice.state().word())
                .addValue("nextAttempt", utc(notice.nextAttempt()))
                .addValue("lastError", notice.lastError().orElse(null))
                .addValue("created", utc(notice.created()))
                .addValue("taskKey", notice.way().taskKey().orElse(null))
                .addValue("canWait", notice.way().canWait())
                .addValue(
                        "dailyDue",
                        notice.way().dailyDue().map(OutboxRepository::utc).orElse(null));
    }

    /** The notices of a filter, newest first. */
    public List<OutboxNotice> newest(OutboxFilter filter, int limit) {
        return jdbc.sql("""
                        select * from notice
                        where (:recipient = '' or lower(address) = lower(:recipient) or recipient = :recipient)
                          and (:trainingCode = '' or training_code = :trainingCode)
                          and (:purpose = '' or purpose = :purpose)
                          and (:state = '' or state = :state)
                          and (:before = 0 or id < :before)
                        order by id desc
                        limit :limit
                        """)
                .param("recipient", filter.recipient())
                .param("trainingCode", filter.trainingCode())
                .param("purpose", filter.purpose())
                .param("state", filter.state().map(NoticeState::word).orElse(""))
                .param("before", filter.before())
                .param("limit", limit)
                .query(OutboxRepository::notice)
                .list();
    }

    public Optional<OutboxNotice> find(long id) {
        return jdbc.sql("select * from notice where id = :id")
                .param("id", id)
                .query(OutboxRepository::notice)
                .optional();
    }

    /**
     * Takes notices that are due, for one node alone: what another node takes in this moment is no longer due. Counts the
     * attempt before it is made, so that a mail on which a node dies is not tried for ever.
     */
    public List<OutboxNotice> claim(String claim, Instant now, Instant leaseEnd, int batch) {
        int claimed = jdbc.sql("""
                        update notice set claimed_by = :claim, attempts = attempts + 1, next_attempt = :leaseEnd
                        where state = 'waiting' and daily_due is null and carried_by is null and next_attempt <= :now and id in (
                            select id from notice where state = 'waiting' and daily_due is null and carried_by is null and next_attempt <= :now
                            order by next_attempt, id limit :batch)
                        """)
                .param("claim", claim)
                .param("now", utc(now))
                .param("leaseEnd", utc(leaseEnd))
                .param("batch", batch)
                .update();
        return claimed == 0
                ? List.of()
                : jdbc.sql("select * from notice where claimed_by = :claim order by id")
                        .param("claim", claim)
                        .query(OutboxRepository::notice)
                        .list();
    }

    /** The mail has left, and with it what it carries. A personal link has served its purpose and is wiped. */
    public void sent(long id, Instant now) {
        for (String its : ITS_ROWS) {
            jdbc.sql("""
                            update notice set state = 'sent', sent_at = :now, last_error = null, claimed_by = null,
                                link = case when personal then '' else link end where\s""" + its).param("now", utc(now)).param("id", id).update();
        }
    }

    /** The attempt failed: try again at the given moment. */
    public void postponed(long id, int attempts, Instant nextAttempt, String error) {
        jdbc.sql("""
                        update notice set attempts = :attempts, next_attempt = :nextAttempt, last_error = :error, claimed_by = null
                        where id = :id
                        """)
                .param("attempts", attempts)
                .param("nextAttempt", utc(nextAttempt))
                .param("error", error)
                .param("id", id)
                .update();
    }

    /** It will not be tried again by itself. */
    public void failed(long id, String error) {
        for (String its : ITS_ROWS) {
            jdbc.sql("update notice set state = 'failed', last_error = :error, claimed_by = null where " + its)
                    .param("error", error)
                    .param("id", id)
                    .update();
        }
    }

    /**
     * Makes a notice that failed or was kept due from now on, with all its attempts, and by itself; returns false if it is neither.
     */
    public boolean retry(long id, String address, Instant now) {
        return jdbc.sql("""
                                update notice set state = 'waiting', attempts = 0, next_attempt = :now, address = :address,
                                    daily_due = null, carried_by = null
                                where id = :id and state in ('failed', 'kept')
                                """)
                        .param("now", utc(now))
                        .param("address", address)
                        .param("id", id)
                        .update()
                == 1;
    }

    static OutboxNotice notice(ResultSet row, int number) throws SQLException {
        return new OutboxNotice(
                row.getLong("id"),
                row.getString("notice_key"),
                row.getString("message_id"),
                row.getString("recipient"),
                row.getString("address"),
                row.getString("addressed_as"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("purpose"),
                row.getString("training_code"),
                row.getString("training_title"),
                moment(row, "due_at"),
                row.getString("link"),
                row.getBoolean("personal"),
                row.getString("button"),
                row.getString("reason"),
                way(row),
                NoticeState.of(row.getString("state")).orElseThrow(),
                row.getInt("attempts"),
                moment(row, "next_attempt").orElseThrow(),
                Optional.ofNullable(row.getString("last_error")),
                moment(row, "created_at").orElseThrow(),
                moment(row, "sent_at"));
    }

    private static OutboxNotice.Way way(ResultSet row) throws SQLException {
        long carrier = row.getLong("carried_by");
        return new OutboxNotice.Way(
                Optional.ofNullable(row.getString("task_key")),
                row.getBoolean("can_wait"),
                moment(row, "daily_due"),
                carrier == 0 ? Optional.empty() : Optional.of(carrier));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

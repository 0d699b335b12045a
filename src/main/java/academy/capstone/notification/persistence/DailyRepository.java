package academy.capstone.notification.persistence;

import academy.capstone.notification.domain.OutboxNotice;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices that wait for a daily mail, and those that one carries; both are rows of the table {@code notice}. */
@Repository
public class DailyRepository {

    private static final String WAITS = "daily_due is not null and state in ('waiting', 'kept')";

    private final JdbcClient jdbc;

    public DailyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who has notices whose daily mail is due. */
    public List<String> peopleDue(Instant now) {
        return jdbc.sql("select distinct recipient from notice where daily_due <= :now and " + WAITS)
                .param("now", utc(now))
                .query(String.class)
                .list();
    }

    /** What waits for the person's daily mail, oldest first. */
    public List<OutboxNotice> due(String person, Instant now) {
        return jdbc.sql("select * from notice where recipient = :person and daily_due <= :now and " + WAITS
                        + " order by id")
                .param("person", person)
                .param("now", utc(now))
                .query(OutboxRepository::notice)
                .list();
    }

    /** Puts notices into a daily mail, given by its key; returns how many still waited for one. */
    public int carry(Collection<Long> ids, String carrierKey) {
        return ids.isEmpty()
                ? 0
                : jdbc.sql(
                                "update notice set daily_due = null, carried_by = (select c.id from notice c where c.notice_key = :key)"
                                        + " where id in (:ids) and " + WAITS)
                        .param("key", carrierKey)
                        .param("ids", ids)
                        .update();
    }

    /** Their tasks are done: they are not sent any more, and their links are wiped. */
    public void settle(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql(
                            "update notice set state = 'settled', daily_due = null, link = case when personal then '' else link end"
                                    + " where id in (:ids) and " + WAITS)
                    .param("ids", ids)
                    .update();
        }
    }

    /** Moves what is due to a later daily mail. */
    public void postpone(String person, Instant now, Instant due) {
        jdbc.sql("update notice set daily_due = :due where recipient = :person and daily_due <= :now and " + WAITS)
                .param("due", utc(due))
                .param("person", person)
                .param("now", utc(now))
                .update();
    }

    /** What a daily mail carries, oldest first. */
    public List<OutboxNotice> carriedBy(long carrier) {
        return jdbc.sql("select * from notice where carried_by = :carrier order by id")
                .param("carrier", carrier)
                .query(OutboxRepository::notice)
                .list();
    }

    /** What has not been sent yet, and may wait, waits for the daily mail. */
    public void gather(String person, Instant due) {
        jdbc.sql("""
                        update notice set daily_due = :due
                        where recipient = :person and state = 'waiting' and can_wait and daily_due is null and claimed_by is null
                        """).param("due", utc(due)).param("person", person).update();
    }

    /** What waits for a daily mail goes by itself. */
    public void release(String person, Instant now) {
        jdbc.sql("update notice set daily_due = null, next_attempt = :now where recipient = :person and " + WAITS)
                .param("now", utc(now))
                .param("person", person)
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

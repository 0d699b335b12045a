package academy.capstone.notification.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code notice_preference}. */
@Repository
public class PreferenceRepository {

    private final JdbcClient jdbc;

    public PreferenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True if the person has asked for one mail a day. */
    public boolean daily(String person) {
        return jdbc.sql("select daily from notice_preference where person = :person")
                .param("person", person)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Keeps the choice. Whoever chooses in two windows at once is told so by a refusal of the database, and chooses again. */
    public void save(String person, boolean daily, Instant now) throws DuplicateKeyException {
        if (write(
                        "update notice_preference set daily = :daily, changed_at = :now where person = :person",
                        person,
                        daily,
                        now)
                == 0) {
            write(
                    "insert into notice_preference (person, daily, changed_at) values (:person, :daily, :now)",
                    person,
                    daily,
                    now);
        }
    }

    private int write(String statement, String person, boolean daily, Instant now) {
        return jdbc.sql(statement)
                .param("person", person)
                .param("daily", daily)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}

package academy.capstone.people.persistence;

import academy.capstone.people.Absence;
import academy.capstone.people.domain.EnteredAbsence;
import academy.capstone.people.domain.ProfileChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The absences that people enter, and who changed what in profiles and absences. */
@Repository
public class AbsenceRepository {

    private final JdbcClient jdbc;

    AbsenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person's absences that are not over on that day, the next first. */
    public List<EnteredAbsence> from(String person, LocalDate day) {
        return jdbc.sql("select * from absence where person = :person and last_day >= :day order by first_day, id")
                .param("person", person)
                .param("day", day)
                .query(AbsenceRepository::entered)
                .list();
    }

    public Optional<EnteredAbsence> find(long id) {
        return jdbc.sql("select * from absence where id = :id")
                .param("id", id)
                .query(AbsenceRepository::entered)
                .optional();
    }

    public void remove(long id) {
        jdbc.sql("delete from absence where id = :id").param("id", id).update();
    }

    public void changed(String person, String by, Instant at, String what) {
        jdbc.sql("""
                        insert into person_change (person, changed_by, changed_at, what)
                        values (:person, :by, :at, :what)""")
                .param("person", person)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("what", what)
                .update();
    }

    /** The newest changes of a person's profile and absences, the newest first. */
    public List<ProfileChange> changes(String person, int limit) {
        return jdbc.sql("""
                        select changed_by, changed_at, what from person_change
                        where person = :person order by id desc fetch first :limit rows only""")
                .param("person", person)
                .param("limit", limit)
                .query((row, number) -> new ProfileChange(
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("what")))
                .list();
    }

    private static EnteredAbsence entered(ResultSet row, int number) throws SQLException {
        return new EnteredAbsence(
                row.getLong("id"),
                new Absence(
                        row.getString("person"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("substitute")));
    }
}

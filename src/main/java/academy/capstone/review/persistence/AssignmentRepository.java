package academy.capstone.review.persistence;

import academy.capstone.people.Bureau;
import academy.capstone.review.domain.Assignment;
import academy.capstone.review.domain.ReviewKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was asked to review. */
@Repository
public class AssignmentRepository {

    private static final String COLUMNS = "select id, training_code, review_round, kind, person, bureau, explanation,"
            + " state, assigned_at from review_assignment ";

    private final JdbcClient jdbc;

    AssignmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody who was ever asked, in the order of asking. */
    public List<Assignment> of(String trainingCode) {
        return jdbc.sql(COLUMNS + "where training_code = :code order by id")
                .param("code", trainingCode)
                .query(AssignmentRepository::assignment)
                .list();
    }

    public void insert(
            String trainingCode,
            int round,
            ReviewKind kind,
            String person,
            Optional<Bureau> bureau,
            String explanation,
            Instant now) {
        jdbc.sql("""
                        insert into review_assignment
                            (training_code, review_round, kind, person, bureau, explanation, state, assigned_at)
                        values (:code, :round, :kind, :person, :bureau, :explanation, :state, :now)""")
                .param("code", trainingCode)
                .param("round", round)
                .param("kind", kind.word())
                .param("person", person)
                .param("bureau", bureau.map(Enum::name).orElse(null))
                .param("explanation", explanation)
                .param("state", Assignment.State.ASKED.word())
                .param("now", at(now))
                .update();
    }

    public void end(long id, Assignment.State state, Instant now) {
        jdbc.sql("update review_assignment set state = :state, ended_at = :now where id = :id")
                .param("state", state.word())
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    /** Frees everybody who was asked and has not answered. */
    public void release(String trainingCode, Instant now) {
        jdbc.sql("""
                        update review_assignment set state = :released, ended_at = :now
                        where training_code = :code and state = :asked""")
                .param("released", Assignment.State.RELEASED.word())
                .param("asked", Assignment.State.ASKED.word())
                .param("now", at(now))
                .param("code", trainingCode)
                .update();
    }

    /** How many reviews each of these people still owes, and when each was asked last. */
    public Map<String, Load> loads(Collection<String> persons) {
        Map<String, Load> loads = new HashMap<>();
        if (persons.isEmpty()) {
            return loads;
        }
        jdbc.sql("""
                        select person, max(assigned_at) as last_asked,
                            sum(case when state = :asked then 1 else 0 end) as open_reviews
                        from review_assignment where person in (:persons) group by person""")
                .param("asked", Assignment.State.ASKED.word())
                .param("persons", persons)
                .query((row, number) -> loads.put(
                        row.getString("person"),
                        new Load(
                                row.getInt("open_reviews"),
                                row.getObject("last_asked", OffsetDateTime.class)
                                        .toInstant())))
                .list();
        return loads;
    }

    /** What a reviewer carries. */
    public record Load(int openReviews, Instant lastAsked) {}

    private static Assignment assignment(ResultSet row, int number) throws SQLException {
        return new Assignment(
                row.getLong("id"),
                row.getString("training_code"),
                row.getInt("review_round"),
                ReviewKind.of(row.getString("kind")),
                row.getString("person"),
                Optional.ofNullable(row.getString("bureau")).map(Bureau::valueOf),
                row.getString("explanation"),
                Assignment.State.of(row.getString("state")),
                row.getObject("assigned_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

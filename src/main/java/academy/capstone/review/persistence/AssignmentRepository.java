package academy.capstone.review.persistence;

import academy.capstone.people.Bureau;
import academy.capstone.review.domain.Assignment;
import academy.capstone.review.domain.ReviewKind;
import academy.capstone.review.domain.Workload;
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
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was asked to review. */
@Repository
public class AssignmentRepository {

    private static final String COLUMNS = "select id, training_code, review_round, kind, person, bureau, explanation,"
            + " state, assigned_at, replaces, ended_reason from review_assignment ";

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

    /** Asks somebody: state, round and training as the assignment says; its id is ignored. */
    public void insert(Assignment assignment) {
        jdbc.sql("""
                        insert into review_assignment
                            (training_code, review_round, kind, person, bureau, explanation, state, assigned_at, replaces)
                        values (:code, :round, :kind, :person, :bureau, :explanation, :state, :now, :replaces)""")
                .param("code", assignment.trainingCode())
                .param("round", assignment.round())
                .param("kind", assignment.kind().word())
                .param("person", assignment.person())
                .param("bureau", assignment.bureau().map(Enum::name).orElse(null))
                .param("explanation", assignment.explanation())
                .param("state", assignment.state().word())
                .param("now", at(assignment.assignedAt()))
                .param("replaces", assignment.replaces().orElse(null))
                .update();
    }

    /**
     * Ends what somebody was asked for.
     *
     * @return false if it had ended already
     */
    public boolean end(long id, Assignment.State state, Instant now) {
        return jdbc.sql(
                                "update review_assignment set state = :state, ended_at = :now where id = :id and state = :asked")
                        .param("state", state.word())
                        .param("asked", Assignment.State.ASKED.word())
                        .param("now", at(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Notes why somebody was taken off a review, and by whom; empty for the software. */
    public void explainEnd(long id, String reason, Optional<String> by) {
        jdbc.sql("update review_assignment set ended_reason = :reason, ended_by = :by where id = :id")
                .param("reason", reason)
                .param("by", by.orElse(null))
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

    /**
     * What each of these people has had to review; nobody who has nothing open and was not asked since then is listed.
     *
     * @param since from when invitations count
     */
    public Map<String, Workload> workloads(Collection<String> persons, Instant since) {
        Map<String, Workload> workloads = new HashMap<>();
        if (persons.isEmpty()) {
            return workloads;
        }
        Set<String> wanted = Set.copyOf(persons);
        Map<String, Integer> open = new HashMap<>();
        jdbc.sql("select person, count(*) from review_assignment where state = :asked group by person")
                .param("asked", Assignment.State.ASKED.word())
                .query(row -> {
                    open.put(row.getString(1), row.getInt(2));
                });
        jdbc.sql("""
                        select person, count(*) as asked, min(assigned_at) as first_asked, max(assigned_at) as last_asked
                        from review_assignment where assigned_at >= :since group by person""").param("since", at(since)).query(row -> {
            workloads.put(row.getString("person"), workload(row, open));
        });
        open.forEach((person, count) ->
                workloads.putIfAbsent(person, new Workload(count, 0, Optional.empty(), Optional.empty())));
        workloads.keySet().retainAll(wanted);
        return workloads;
    }

    private static Workload workload(ResultSet row, Map<String, Integer> open) throws SQLException {
        return new Workload(
                open.getOrDefault(row.getString("person"), 0),
                row.getInt("asked"),
                Optional.of(instant(row, "first_asked")),
                Optional.of(instant(row, "last_asked")));
    }

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
                instant(row, "assigned_at"),
                Optional.ofNullable(row.getString("replaces")),
                Optional.ofNullable(row.getString("ended_reason")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

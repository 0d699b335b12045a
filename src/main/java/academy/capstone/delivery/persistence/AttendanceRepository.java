package academy.capstone.delivery.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Attendance session by session. */
@Repository
public class AttendanceRepository {

    /** Rows sent to the database at a time. */
    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    AttendanceRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Whether a participant was in a session, which is counted from 1. */
    public record Presence(long participantId, int session, boolean attended) {}

    /** Live sessions attended by participant, of those whose attendance is kept session by session. */
    public Map<Long, Integer> counts(String trainingCode) {
        Map<Long, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        select a.participant_id, sum(case when a.attended then 1 else 0 end) as sessions
                          from session_attendance a join participant p on p.id = a.participant_id
                         where p.training_code = ? group by a.participant_id
                        """).param(trainingCode).query(row -> {
            counts.put(row.getLong("participant_id"), row.getInt("sessions"));
        });
        return counts;
    }

    /** Who of some participants was in which session; whoever has no attendance by session is left out. */
    public Map<Long, Map<Integer, Boolean>> of(Collection<Long> participants) {
        Map<Long, Map<Integer, Boolean>> found = new HashMap<>();
        if (participants.isEmpty()) {
            return found;
        }
        jdbc.sql("select participant_id, session, attended from session_attendance where participant_id in (:people)")
                .param("people", participants)
                .query(row -> {
                    found.computeIfAbsent(row.getLong("participant_id"), any -> new TreeMap<>())
                            .put(row.getInt("session"), row.getBoolean("attended"));
                });
        return found;
    }

    /** Who was in which session of a whole training. */
    public Map<Long, Map<Integer, Boolean>> of(String trainingCode) {
        Map<Long, Map<Integer, Boolean>> found = new HashMap<>();
        jdbc.sql("""
                        select a.participant_id, a.session, a.attended from session_attendance a
                          join participant p on p.id = a.participant_id where p.training_code = ?
                        """).param(trainingCode).query(row -> {
            found.computeIfAbsent(row.getLong("participant_id"), any -> new TreeMap<>())
                    .put(row.getInt("session"), row.getBoolean("attended"));
        });
        return found;
    }

    /** Replaces what was kept of these participants. */
    public void store(Collection<Long> participants, List<Presence> presences) {
        batches.batchUpdate(
                "delete from session_attendance where participant_id = ?",
                participants,
                BATCH,
                (statement, participant) -> statement.setLong(1, participant));
        batches.batchUpdate(
                "insert into session_attendance (participant_id, session, attended) values (?, ?, ?)",
                presences,
                BATCH,
                (statement, presence) -> {
                    statement.setLong(1, presence.participantId());
                    statement.setInt(2, presence.session());
                    statement.setBoolean(3, presence.attended());
                });
    }
}

package academy.capstone.delivery.persistence;

import academy.capstone.delivery.domain.FairShare.Count;
import academy.capstone.delivery.domain.ParticipantState;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seats that are taken, the order in which people move up, and what is known of the people themselves. */
@Repository
public class PlaceRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PlaceRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A place in the coordinator's order. */
    public record Rank(long participant, Optional<Integer> number, Optional<String> note) {}

    /** How many hold a general seat, which belongs to no institution. */
    public int generalSeatsTaken(String trainingCode) {
        return jdbc.sql("select count(*) from participant"
                        + " where training_code = :training and institution_id is null and state in (:seated)")
                .param("training", trainingCode)
                .param("seated", ParticipantState.seated())
                .query(Integer.class)
                .single();
    }

    /** Ids of those who move up next: ranked ones before the others, then in the order of registration. */
    public List<Long> nextWaiting(String trainingCode, int most) {
        return jdbc.sql("select id from participant"
                        + " where training_code = ? and state = ? and institution_id is null"
                        + " order by case when rank_number is null then 1 else 0 end, rank_number, id"
                        + " fetch first ? rows only")
                .params(trainingCode, ParticipantState.WAITING.word(), most)
                .query(Long.class)
                .list();
    }

    /** Ids of all who registered, in the coordinator's order: ranked ones first. */
    public List<Long> ranked(String trainingCode, int offset, int limit) {
        return jdbc.sql("select id from participant where training_code = ?"
                        + " order by case when rank_number is null then 1 else 0 end, rank_number, id"
                        + " offset ? rows fetch first ? rows only")
                .params(trainingCode, offset, limit)
                .query(Long.class)
                .list();
    }

    public void rank(List<Rank> ranks) {
        batches.batchUpdate(
                "update participant set rank_number = ?, rank_note = ? where id = ?", ranks, 500, (row, rank) -> {
                    row.setObject(1, rank.number().orElse(null));
                    row.setString(2, rank.note().orElse(null));
                    row.setLong(3, rank.participant());
                });
    }

    /** Notes that the address is theirs; the first time counts. Returns false if that was known. */
    public boolean confirmAddress(long participant, Instant now) {
        return jdbc.sql("update participant set email_confirmed_at = ? where id = ? and email_confirmed_at is null")
                        .params(now.atOffset(ZoneOffset.UTC), participant)
                        .update()
                > 0;
    }

    public void rename(long participant, String name) {
        jdbc.sql("update participant set name = ?, name_wanted = null where id = ?")
                .params(name, participant)
                .update();
    }

    /** Keeps the name that is asked for until the academy team has corrected the document. */
    public void wantName(long participant, String name) {
        jdbc.sql("update participant set name_wanted = ? where id = ?")
                .params(name, participant)
                .update();
    }

    public Optional<String> nameWanted(long participant) {
        return jdbc.sql("select name_wanted from participant where id = ?")
                .param(participant)
                .query((row, number) -> Optional.ofNullable(row.getString("name_wanted")))
                .optional()
                .flatMap(wanted -> wanted);
    }

    /** All names that are asked for in a training, by participant. */
    public Map<Long, String> namesWanted(String trainingCode) {
        Map<Long, String> wanted = new HashMap<>();
        jdbc.sql("select id, name_wanted from participant where training_code = ? and name_wanted is not null")
                .param(trainingCode)
                .query(row -> {
                    wanted.put(row.getLong("id"), row.getString("name_wanted"));
                });
        return wanted;
    }

    /** People by country, gender and state: all that the fair-share view needs, however many they are. */
    public List<Count> shares(String trainingCode) {
        return jdbc.sql("select country, gender, state, count(*) as people from participant where training_code = ?"
                        + " group by country, gender, state")
                .param(trainingCode)
                .query((row, number) -> new Count(
                        row.getString("country"),
                        Optional.ofNullable(row.getString("gender")),
                        ParticipantState.of(row.getString("state")),
                        row.getInt("people")))
                .list();
    }

    /**
     * Forgets the person; country, gender, state and results stay for the figures. Repeatable.
     *
     * @return the address that was forgotten; empty if there is no such participant or it is forgotten already
     */
    public Optional<String> erase(String trainingCode, long participant, Instant now) {
        Map<String, Object> who = Map.of("id", participant, "training", trainingCode);
        Optional<String> address = jdbc.sql(
                        "select email from participant where id = :id and training_code = :training and erased_at is null")
                .params(who)
                .query(String.class)
                .optional();
        if (address.isPresent()) {
            jdbc.sql("""
                            update participant set name = '-', email = :nobody, email_key = :nobody, motivation = null,
                                   rank_note = null, payment_reference = null, name_wanted = null, erased_at = :now
                             where id = :id
                            """)
                    .param("nobody", "forgotten-" + participant + "@localhost")
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("id", participant)
                    .update();
            jdbc.sql("delete from participant_link where participant_id = :id")
                    .params(who)
                    .update();
            jdbc.sql("delete from payment_proof where participant_id = :id")
                    .params(who)
                    .update();
        }
        return address;
    }
}

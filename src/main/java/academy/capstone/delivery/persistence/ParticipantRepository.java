package academy.capstone.delivery.persistence;

import academy.capstone.delivery.domain.Applicant;
import academy.capstone.delivery.domain.Candidacy;
import academy.capstone.delivery.domain.Desk;
import academy.capstone.delivery.domain.Dues;
import academy.capstone.delivery.domain.Move;
import academy.capstone.delivery.domain.ParticipantState;
import academy.capstone.delivery.domain.Registered;
import academy.capstone.training.Registration;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Who registered, who was selected, who takes part. */
@Repository
public class ParticipantRepository {

    private static final String ROWS = """
            select id, training_code, name, email, country, gender, motivation, state, email_confirmed_at, rank_number,
                   rank_note, institution_id, payment_due, payment_reference, payment_declared_at, payment_settled
              from participant
            """;

    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ParticipantRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public Optional<Desk> desk(String trainingCode) {
        return desk(trainingCode, "");
    }

    /** The desk, locked to the end of the transaction, so that no seat is given away twice. */
    public Optional<Desk> lockDesk(String trainingCode) {
        return desk(trainingCode, " for update");
    }

    private Optional<Desk> desk(String trainingCode, String locking) {
        return jdbc.sql("select mode, seats, is_open from registration_desk where training_code = ?" + locking)
                .param(trainingCode)
                .query((row, number) -> new Desk(
                        Registration.of(row.getString("mode")).orElse(Registration.DIRECT),
                        Optional.ofNullable(row.getObject("seats", Integer.class)),
                        row.getBoolean("is_open")))
                .optional();
    }

    /** Opens the desk, for the first time or again. */
    public void openDesk(String trainingCode, Desk desk, Instant now) {
        int reopened = jdbc.sql(
                        "update registration_desk set mode = ?, seats = ?, is_open = true where training_code = ?")
                .params(desk.mode().word(), desk.seats().orElse(null), trainingCode)
                .update();
        if (reopened == 0) {
            jdbc.sql("insert into registration_desk (training_code, mode, seats, is_open, opened_at)"
                            + " values (?, ?, ?, true, ?)")
                    .params(trainingCode, desk.mode().word(), desk.seats().orElse(null), now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    public void closeDesk(String trainingCode, Instant now) {
        jdbc.sql("update registration_desk set is_open = false, closed_at = ? where training_code = ?")
                .params(now.atOffset(ZoneOffset.UTC), trainingCode)
                .update();
    }

    public long add(
            String trainingCode, Applicant applicant, Optional<Long> institution, ParticipantState state, Instant now) {
        KeyHolder keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into participant (training_code, email, email_key, name, country, gender, motivation,
                                                 institution_id, state, state_since, registered_at, integrity_case_open)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)
                        """)
                .params(
                        trainingCode,
                        applicant.email(),
                        applicant.emailKey(),
                        applicant.name(),
                        applicant.country(),
                        applicant.gender().orElse(null),
                        applicant.motivation().orElse(null),
                        institution.orElse(null),
                        state.word(),
                        now.atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC))
                .update(keys, "id");
        long id = keys.getKeyAs(Long.class);
        noteMove("id = ?", state, now, id);
        return id;
    }

    public Optional<Registered> find(long id) {
        return jdbc.sql(ROWS + " where id = ?")
                .param(id)
                .query((row, number) -> registered(row))
                .optional();
    }

    /** Those with these ids, in no order. */
    public List<Registered> all(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(ROWS + " where id in (:ids)")
                        .param("ids", ids)
                        .query((row, number) -> registered(row))
                        .list();
    }

    public Optional<Registered> findByEmail(String trainingCode, String emailKey) {
        return jdbc.sql(ROWS + " where training_code = ? and email_key = ?")
                .params(trainingCode, emailKey)
                .query((row, number) -> registered(row))
                .optional();
    }

    public Optional<Registered> findByToken(String tokenSha256) {
        return jdbc.sql(ROWS + " where id = (select participant_id from participant_link where token_sha256 = ?)")
                .param(tokenSha256)
                .query((row, number) -> registered(row))
                .optional();
    }

    public void addLink(long participant, String tokenSha256) {
        jdbc.sql("insert into participant_link (token_sha256, participant_id) values (?, ?)")
                .params(tokenSha256, participant)
                .update();
    }

    /** A page of those in some states, in the order in which they registered. */
    public List<Registered> page(String trainingCode, Collection<ParticipantState> states, long after, int limit) {
        return jdbc.sql(ROWS
                        + " where training_code = :training and state in (:states) and id > :after order by id"
                        + " fetch first :limit rows only")
                .param("training", trainingCode)
                .param("states", words(states))
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> registered(row))
                .list();
    }

    /** How many there are in each state; states without anybody are left out. */
    public Map<ParticipantState, Integer> counts(String trainingCode) {
        Map<ParticipantState, Integer> counts = new EnumMap<>(ParticipantState.class);
        jdbc.sql("select state, count(*) as people from participant where training_code = ? group by state")
                .param(trainingCode)
                .query(row -> {
                    counts.put(ParticipantState.of(row.getString("state")), row.getInt("people"));
                });
        return counts;
    }

    /** Ids of the enrolled by the key of their address. */
    public Map<String, Long> enrolledByEmail(String trainingCode) {
        Map<String, Long> ids = new HashMap<>();
        jdbc.sql("select email_key, id from participant where training_code = ? and state = ?")
                .params(trainingCode, ParticipantState.ENROLLED.word())
                .query(row -> {
                    ids.put(row.getString("email_key"), row.getLong("id"));
                });
        return ids;
    }

    public void changeState(long id, ParticipantState state, Instant now) {
        jdbc.sql("update participant set state = ?, state_since = ? where id = ?")
                .params(state.word(), now.atOffset(ZoneOffset.UTC), id)
                .update();
        noteMove("id = ?", state, now, id);
    }

    /** Moves everybody in some states into another. */
    public void changeStates(
            String trainingCode, Collection<ParticipantState> from, ParticipantState state, Instant now) {
        from.forEach(each -> {
            noteMove("training_code = ? and state = ?", state, now, trainingCode, each.word());
            jdbc.sql("update participant set state = ?, state_since = ? where training_code = ? and state = ?")
                    .params(state.word(), now.atOffset(ZoneOffset.UTC), trainingCode, each.word())
                    .update();
        });
    }

    /** Gives the first of the applicants a seat: ranked ones before the others, then in the order in which they applied. */
    public void acceptFirst(String trainingCode, int seats, boolean confirmedOnly, Instant now) {
        List<Long> first = jdbc.sql("select id from participant where training_code = ? and state = ?"
                        + (confirmedOnly ? " and email_confirmed_at is not null" : "")
                        + " order by case when rank_number is null then 1 else 0 end, rank_number, id"
                        + " fetch first ? rows only")
                .params(trainingCode, ParticipantState.APPLIED.word(), seats)
                .query(Long.class)
                .list();
        batches.batchUpdate(
                "update participant set state = ?, state_since = ? where id = ?", first, CHUNK, (row, id) -> {
                    row.setString(1, ParticipantState.ACCEPTED.word());
                    row.setObject(2, now.atOffset(ZoneOffset.UTC));
                    row.setLong(3, id);
                });
        batches.batchUpdate(
                "insert into participant_move (participant_id, state, moved_at) values (?, ?, ?)",
                first,
                CHUNK,
                (row, id) -> {
                    row.setLong(1, id);
                    row.setString(2, ParticipantState.ACCEPTED.word());
                    row.setObject(3, now.atOffset(ZoneOffset.UTC));
                });
    }

    private void noteMove(String which, ParticipantState state, Instant now, Object... who) {
        List<Object> parameters = new ArrayList<>(List.of(state.word(), now.atOffset(ZoneOffset.UTC)));
        parameters.addAll(List.of(who));
        jdbc.sql("insert into participant_move (participant_id, state, moved_at)"
                        + " select id, ?, cast(? as timestamp with time zone) from participant where " + which)
                .params(parameters)
                .update();
    }

    /** How somebody came to stand where they stand, in the order of time. */
    public List<Move> moves(long participant) {
        return jdbc.sql("select state, moved_at from participant_move where participant_id = ? order by id")
                .param(participant)
                .query((row, number) -> new Move(
                        ParticipantState.of(row.getString("state")),
                        row.getObject("moved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Notes who confirmed that the enrolled are who they say. Earlier confirmations stay. */
    public void confirmIdentities(String trainingCode, String person, Instant now) {
        jdbc.sql("""
                        update participant set identity_confirmed_by = ?, identity_confirmed_at = ?
                         where training_code = ? and state = ? and identity_confirmed_by is null
                        """)
                .params(person, now.atOffset(ZoneOffset.UTC), trainingCode, ParticipantState.ENROLLED.word())
                .update();
    }

    private static List<String> words(Collection<ParticipantState> states) {
        return states.stream().map(ParticipantState::word).toList();
    }

    private static Registered registered(ResultSet row) throws SQLException {
        return new Registered(
                row.getLong("id"),
                row.getString("training_code"),
                row.getString("name"),
                row.getString("email"),
                row.getString("country"),
                Optional.ofNullable(row.getString("gender")),
                Optional.ofNullable(row.getString("motivation")),
                ParticipantState.of(row.getString("state")),
                new Candidacy(
                        row.getObject("email_confirmed_at") != null,
                        Optional.ofNullable(row.getObject("rank_number", Integer.class)),
                        Optional.ofNullable(row.getString("rank_note")),
                        Optional.ofNullable(row.getObject("institution_id", Long.class))),
                new Dues(
                        instant(row, "payment_due"),
                        Optional.ofNullable(row.getString("payment_reference")),
                        instant(row, "payment_declared_at"),
                        Optional.ofNullable(row.getString("payment_settled"))));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}

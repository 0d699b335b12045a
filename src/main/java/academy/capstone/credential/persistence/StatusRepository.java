package academy.capstone.credential.persistence;

import academy.capstone.credential.domain.CredentialId;
import academy.capstone.credential.domain.CredentialState;
import academy.capstone.credential.domain.StatusPlace;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where credentials stand in the status lists, and which version of a list is the newest. */
@Repository
public class StatusRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    StatusRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * A status list.
     *
     * @param shuffle the secret of its permutation
     * @param version grows with each change of a credential in it
     */
    public record Head(int number, byte[] shuffle, int version, Instant changedAt) {}

    /** Numbers credentials. Two nodes never get the same number and never wait for each other. */
    public Map<CredentialId, Long> number(Collection<CredentialId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        batches.batchUpdate(
                "insert into credential_status (credential_id) values (?)",
                ids,
                ids.size(),
                (row, id) -> row.setString(1, id.digits()));
        Map<CredentialId, Long> numbers = new HashMap<>();
        jdbc.sql("select credential_id, serial from credential_status where credential_id in (:ids)")
                .param("ids", ids.stream().map(CredentialId::digits).toList())
                .query(row -> {
                    numbers.put(new CredentialId(row.getString("credential_id")), row.getLong("serial"));
                });
        return numbers;
    }

    public Optional<Head> list(int number) {
        return jdbc.sql("select number, shuffle, version, changed_at from credential_status_list where number = ?")
                .param(number)
                .query((row, count) -> new Head(
                        row.getInt("number"),
                        HexFormat.of().parseHex(row.getString("shuffle")),
                        row.getInt("version"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /**
     * Opens a list.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another node was faster
     */
    public void add(int number, byte[] shuffle, Instant now) {
        jdbc.sql("insert into credential_status_list (number, shuffle, version, changed_at) values (?, ?, 1, ?)")
                .params(number, HexFormat.of().formatHex(shuffle), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Numbers of the credentials of a list that stand in one of these states. */
    public List<Long> serials(int list, Collection<CredentialState> states) {
        long first = StatusPlace.firstOf(list);
        return jdbc.sql("""
                        select s.serial from credential_status s join credential c on c.id = s.credential_id
                        where s.serial >= :first and s.serial < :end and c.state in (:states)
                        """)
                .param("first", first)
                .param("end", first + StatusPlace.CREDENTIALS)
                .param("states", states.stream().map(CredentialState::word).toList())
                .query(Long.class)
                .list();
    }
}

package academy.capstone.credential.persistence;

import academy.capstone.credential.domain.CredentialId;
import academy.capstone.credential.domain.CredentialState;
import academy.capstone.credential.domain.StatusPlace;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Where credentials stand in the status lists, and which version of a list is the newest. */
@Repository
public class StatusRepository {

    private final JdbcClient jdbc;

    StatusRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A status list.
     *
     * @param shuffle the secret of its permutation
     * @param version grows with each change of a credential in it
     */
    public record Head(int number, byte[] shuffle, int version, Instant changedAt) {}

    /** Numbers a credential. Two nodes never get the same number and never wait for each other. */
    public long number(CredentialId id) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        jdbc.sql("insert into credential_status (credential_id) values (?)")
                .param(id.digits())
                .update(keys, "serial");
        return Objects.requireNonNull(keys.getKeyAs(Long.class));
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

package academy.capstone.credential.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Key pairs of the bureaux. None is ever removed: what was signed with an old one stays verifiable. */
@Repository
public class KeyRepository {

    private static final String ROWS = "select name, bureau, number, public_key, private_key from credential_key";

    private final JdbcClient jdbc;

    KeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A key pair as it is kept.
     *
     * @param name such as {@code bdt-1}
     * @param number counted from 1 for each bureau; the highest signs
     * @param publicKey X.509 in Base64
     * @param privateKey locked
     */
    public record Kept(String name, String bureau, int number, String publicKey, String privateKey) {}

    /**
     * Keeps a new key pair.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another node was faster
     */
    public void add(Kept key, Instant now, String person) {
        jdbc.sql("insert into credential_key (name, bureau, number, public_key, private_key, made_at, made_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        key.name(),
                        key.bureau(),
                        key.number(),
                        key.publicKey(),
                        key.privateKey(),
                        now.atOffset(ZoneOffset.UTC),
                        person)
                .update();
    }

    /** The key that signs for a bureau. */
    public Optional<Kept> newest(String bureau) {
        return jdbc.sql(ROWS + " where bureau = ? order by number desc fetch first 1 rows only")
                .param(bureau)
                .query((row, count) -> kept(row))
                .optional();
    }

    /** All keys, old ones too, in the order of bureaux and numbers. */
    public List<Kept> all() {
        return jdbc.sql(ROWS + " order by bureau, number")
                .query((row, count) -> kept(row))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("name"),
                row.getString("bureau"),
                row.getInt("number"),
                row.getString("public_key"),
                row.getString("private_key"));
    }
}

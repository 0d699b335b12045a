package academy.capstone.training.persistence;

import academy.capstone.training.domain.SavedVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the outlines, which are only ever added. */
@Repository
public class OutlineRepository {

    private final JdbcClient jdbc;

    OutlineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(StoredOutline outline) {
        jdbc.sql("""
                        insert into outline_version
                            (training_code, version_number, content, content_sha256, author, saved_at)
                        values (:code, :number, :content, :sha256, :author, :at)""")
                .param("code", outline.trainingCode())
                .param("number", outline.number())
                .param("content", outline.content())
                .param("sha256", outline.sha256())
                .param("author", outline.author())
                .param("at", TrainingRepository.utc(outline.savedAt()))
                .update();
    }

    public Optional<StoredOutline> find(String code, int number) {
        return jdbc.sql("select * from outline_version where training_code = :code and version_number = :number")
                .param("code", code)
                .param("number", number)
                .query(OutlineRepository::stored)
                .optional();
    }

    public Optional<StoredOutline> newest(String code) {
        return jdbc.sql("""
                        select v.* from outline_version v
                        join training t on t.code = v.training_code and t.outline_version = v.version_number
                        where t.code = :code""")
                .param("code", code)
                .query(OutlineRepository::stored)
                .optional();
    }

    /** Number and hash of the newest version, without its text. */
    public Optional<Fingerprint> newestFingerprint(String code) {
        return jdbc.sql("""
                        select v.version_number, v.content_sha256 from outline_version v
                        join training t on t.code = v.training_code and t.outline_version = v.version_number
                        where t.code = :code""")
                .param("code", code)
                .query((row, number) -> new Fingerprint(row.getInt(1), row.getString(2)))
                .optional();
    }

    /** The approved version, or the newest one before an approval. */
    public Optional<StoredOutline> approvedOrNewest(String code) {
        return jdbc.sql("""
                        select v.* from outline_version v
                        join training t on t.code = v.training_code
                            and coalesce(t.approved_version, t.outline_version) = v.version_number
                        where t.code = :code""")
                .param("code", code)
                .query(OutlineRepository::stored)
                .optional();
    }

    /** Who saved which version when, the newest first. */
    public List<SavedVersion> history(String code) {
        return jdbc.sql("""
                        select version_number, content_sha256, author, saved_at from outline_version
                        where training_code = :code order by version_number desc""")
                .param("code", code)
                .query((row, number) -> new SavedVersion(
                        row.getInt("version_number"),
                        row.getString("content_sha256"),
                        row.getString("author"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static StoredOutline stored(ResultSet row, int number) throws SQLException {
        return new StoredOutline(
                row.getString("training_code"),
                row.getInt("version_number"),
                row.getString("content"),
                row.getString("content_sha256"),
                row.getString("author"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    /** What tells one version from every other. */
    public record Fingerprint(int number, String sha256) {}

    /**
     * A version as it lies in the table.
     *
     * @param content JSON text
     * @param sha256 of the content, in hex
     */
    public record StoredOutline(
            String trainingCode, int number, String content, String sha256, String author, Instant savedAt) {}
}

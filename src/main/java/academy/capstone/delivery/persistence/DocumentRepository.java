package academy.capstone.delivery.persistence;

import academy.capstone.delivery.domain.DocumentKind;
import academy.capstone.delivery.domain.StoredDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The documents of the course files and their versions. */
@Repository
public class DocumentRepository {

    private static final String NEWEST = """
            select d.id, d.training_code, d.title, d.kind, v.version, v.file_name, v.media_type, v.size_bytes,
                   v.sha256, v.uploaded_by, v.uploaded_at
              from document d join document_version v on v.document_id = d.id
             where v.version = (select max(n.version) from document_version n where n.document_id = d.id)
            """;

    private final JdbcClient jdbc;

    DocumentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version to be stored. */
    public record NewVersion(
            String fileName, String mediaType, byte[] content, String sha256, String person, Instant at) {}

    /** Stores a version; the first one under its title makes the document. Returns the document's id. */
    public long store(String trainingCode, String title, DocumentKind kind, NewVersion version) {
        long document = find(trainingCode, title).orElseGet(() -> create(trainingCode, title, kind));
        jdbc.sql("update document set kind = ? where id = ?")
                .params(kind.word(), document)
                .update();
        jdbc.sql("""
                        insert into document_version (document_id, version, file_name, media_type, size_bytes, sha256,
                                                      uploaded_by, uploaded_at, content)
                        values (?, (select coalesce(max(version), 0) + 1 from document_version where document_id = ?),
                                ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        document,
                        document,
                        version.fileName(),
                        version.mediaType(),
                        version.content().length,
                        version.sha256(),
                        version.person(),
                        version.at().atOffset(ZoneOffset.UTC),
                        version.content())
                .update();
        return document;
    }

    public List<StoredDocument> of(String trainingCode) {
        return jdbc.sql(NEWEST + " and d.training_code = ? order by d.id")
                .param(trainingCode)
                .query((row, number) -> document(row))
                .list();
    }

    public Optional<StoredDocument> find(String trainingCode, long id) {
        return jdbc.sql(NEWEST + " and d.training_code = ? and d.id = ?")
                .params(trainingCode, id)
                .query((row, number) -> document(row))
                .optional();
    }

    public byte[] content(long id, int version) {
        return jdbc.sql("select content from document_version where document_id = ? and version = ?")
                .params(id, version)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private Optional<Long> find(String trainingCode, String title) {
        return jdbc.sql("select id from document where training_code = ? and title = ? for update")
                .params(trainingCode, title)
                .query(Long.class)
                .optional();
    }

    private long create(String trainingCode, String title, DocumentKind kind) {
        KeyHolder keys = new GeneratedKeyHolder();
        jdbc.sql("insert into document (training_code, title, kind) values (?, ?, ?)")
                .params(trainingCode, title, kind.word())
                .update(keys, "id");
        return keys.getKeyAs(Long.class);
    }

    private static StoredDocument document(ResultSet row) throws SQLException {
        return new StoredDocument(
                row.getLong("id"),
                row.getString("training_code"),
                row.getString("title"),
                row.getString("kind"),
                row.getInt("version"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}

package academy.capstone.delivery.persistence;

import academy.capstone.delivery.domain.Checklist;
import academy.capstone.delivery.domain.ChecklistItem;
import academy.capstone.delivery.domain.ChecklistPoint;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The checklists in their versions, and the points of each training. */
@Repository
public class ChecklistRepository {

    private static final TypeReference<List<ChecklistPoint>> POINTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ChecklistRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One version of a list. */
    public record Version(int number, List<ChecklistPoint> points, String note, String savedBy, Instant savedAt) {}

    /** All versions of a list, newest first. */
    public List<Version> versions(Checklist list) {
        return jdbc.sql("select version, content, note, saved_by, saved_at from checklist_version where list = ?"
                        + " order by version desc")
                .param(list.word())
                .query((row, number) -> new Version(
                        row.getInt("version"),
                        read(row.getString("content")),
                        row.getString("note"),
                        row.getString("saved_by"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Keeps a version; two with the same number are refused by the key. */
    public void save(Checklist list, Version version) {
        jdbc.sql("insert into checklist_version (list, version, content, note, saved_by, saved_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        list.word(),
                        version.number(),
                        write(version.points()),
                        version.note(),
                        version.savedBy(),
                        version.savedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The points of a training in their order. */
    public List<ChecklistItem> items(String trainingCode, Checklist list) {
        return jdbc.sql("select * from checklist_item where training_code = ? and list = ? order by place, point")
                .params(trainingCode, list.word())
                .query((row, number) -> item(list, row))
                .list();
    }

    public void add(String trainingCode, ChecklistItem item) {
        jdbc.sql("""
                        insert into checklist_item (training_code, list, point, place, label, wording, owner, state, revision)
                        select ?, ?, ?, ?, ?, ?, ?, ?, 0
                         where not exists (select 1 from checklist_item where training_code = ? and list = ? and point = ?)
                        """)
                .params(
                        trainingCode,
                        item.list().word(),
                        item.point(),
                        item.place(),
                        item.label(),
                        item.wording(),
                        item.owner(),
                        item.state().word(),
                        trainingCode,
                        item.list().word(),
                        item.point())
                .update();
    }

    /** Changes a point; false if somebody else has changed it since it had this revision. */
    public boolean change(String trainingCode, ChecklistItem item) {
        return jdbc.sql("""
                        update checklist_item set state = ?, evidence = ?, document_id = ?, done_on = ?, reason = ?,
                               revision = revision + 1, changed_by = ?, changed_at = ?
                         where training_code = ? and list = ? and point = ? and revision = ?
                        """)
                        .params(
                                item.state().word(),
                                item.evidence(),
                                item.document().orElse(null),
                                item.doneOn().orElse(null),
                                item.reason(),
                                item.changedBy().orElse(null),
                                item.changedAt()
                                        .map(at -> at.atOffset(ZoneOffset.UTC))
                                        .orElse(null),
                                trainingCode,
                                item.list().word(),
                                item.point(),
                                item.revision())
                        .update()
                == 1;
    }

    private static ChecklistItem item(Checklist list, ResultSet row) throws SQLException {
        return new ChecklistItem(
                list,
                row.getString("point"),
                row.getInt("place"),
                row.getString("label"),
                row.getString("wording"),
                row.getString("owner"),
                ChecklistItem.State.of(row.getString("state")).orElse(ChecklistItem.State.OPEN),
                text(row, "evidence"),
                Optional.ofNullable(row.getObject("document_id", Long.class)),
                Optional.ofNullable(row.getObject("done_on", LocalDate.class)),
                text(row, "reason"),
                row.getInt("revision"),
                Optional.ofNullable(row.getString("changed_by")),
                Optional.ofNullable(row.getObject("changed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ChecklistPoint> read(String content) {
        try {
            return json.readValue(content, POINTS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package academy.capstone.delivery.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people wrote in the tasks of delivery, and the end-of-training reports. */
@Repository
public class RecordRepository {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RecordRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What a person wrote in a task. */
    public record TaskRecord(String task, String person, Instant recordedAt, Map<String, Object> fields) {

        /** A text; empty if it was left out. */
        public String text(String field) {
            return fields.getOrDefault(field, "").toString();
        }
    }

    /** A report; the figures are JSON. */
    public record StoredReport(String figures, Instant figuresAt, Optional<String> validatedBy) {}

    public void add(String trainingCode, TaskRecord entry) {
        jdbc.sql(
                        "insert into delivery_record (training_code, task, person, recorded_at, content) values (?, ?, ?, ?, ?)")
                .params(
                        trainingCode,
                        entry.task(),
                        entry.person(),
                        entry.recordedAt().atOffset(ZoneOffset.UTC),
                        write(entry.fields()))
                .update();
    }

    public Optional<TaskRecord> newest(String trainingCode, String task) {
        return jdbc.sql("select task, person, recorded_at, content from delivery_record"
                        + " where training_code = ? and task = ? order by id desc fetch first 1 rows only")
                .params(trainingCode, task)
                .query((row, number) -> taskRecord(row))
                .optional();
    }

    /** All records of a training, oldest first. */
    public List<TaskRecord> all(String trainingCode) {
        return jdbc.sql("select task, person, recorded_at, content from delivery_record"
                        + " where training_code = ? order by id")
                .param(trainingCode)
                .query((row, number) -> taskRecord(row))
                .list();
    }

    /** How often a task was submitted; tells the rounds apart. */
    public int count(String trainingCode, String task) {
        return jdbc.sql("select count(*) from delivery_record where training_code = ? and task = ?")
                .params(trainingCode, task)
                .query(Integer.class)
                .single();
    }

    public void storeFigures(String trainingCode, Object figures, Instant now) {
        jdbc.sql("delete from training_report where training_code = ?")
                .param(trainingCode)
                .update();
        jdbc.sql("insert into training_report (training_code, figures, figures_at) values (?, ?, ?)")
                .params(trainingCode, write(figures), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<StoredReport> report(String trainingCode) {
        return jdbc.sql("select figures, figures_at, validated_by from training_report where training_code = ?")
                .param(trainingCode)
                .query((row, number) -> new StoredReport(
                        row.getString("figures"),
                        row.getObject("figures_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("validated_by"))))
                .optional();
    }

    public void validate(String trainingCode, String person, Instant now) {
        jdbc.sql("update training_report set validated_by = ?, validated_at = ? where training_code = ?")
                .params(person, now.atOffset(ZoneOffset.UTC), trainingCode)
                .update();
    }

    private TaskRecord taskRecord(ResultSet row) throws SQLException {
        return new TaskRecord(
                row.getString("task"),
                row.getString("person"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                read(row.getString("content")));
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> read(String content) {
        try {
            return json.readValue(content, FIELDS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

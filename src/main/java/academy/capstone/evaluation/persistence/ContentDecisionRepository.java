package academy.capstone.evaluation.persistence;

import academy.capstone.evaluation.domain.ContentDecision;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of the content of courses. */
@Repository
public class ContentDecisionRepository {

    private static final String DECISIONS =
            "select reason, decision, explanation, decided_by, decided_at, merged_with from content_decision where training_code = ?";

    private final JdbcClient jdbc;

    ContentDecisionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String trainingCode, ContentDecision decision) {
        jdbc.sql("""
                        insert into content_decision (training_code, reason, decision, explanation, decided_by, decided_at, merged_with)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        trainingCode,
                        decision.reason(),
                        decision.decision(),
                        decision.explanation(),
                        decision.decidedBy(),
                        decision.decidedAt().atOffset(ZoneOffset.UTC),
                        decision.mergedWith().orElse(null))
                .update();
    }

    /** All decisions, newest first. */
    public List<ContentDecision> all(String trainingCode) {
        return jdbc.sql(DECISIONS + " order by id desc")
                .param(trainingCode)
                .query((row, number) -> new ContentDecision(
                        row.getString("reason"),
                        row.getString("decision"),
                        row.getString("explanation"),
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("merged_with"))))
                .list();
    }

    /** Codes of the courses that were merged with this one. */
    public List<String> mergedInto(String trainingCode) {
        return jdbc.sql(
                        "select distinct training_code from content_decision where merged_with = ? order by training_code")
                .param(trainingCode)
                .query(String.class)
                .list();
    }

    public Optional<ContentDecision> newest(String trainingCode) {
        return all(trainingCode).stream().findFirst();
    }
}

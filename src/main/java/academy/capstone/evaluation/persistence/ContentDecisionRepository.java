package academy.capstone.evaluation.persistence;

import academy.capstone.evaluation.domain.ContentDecision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                .query(ContentDecisionRepository::decision)
                .list();
    }

    private static ContentDecision decision(ResultSet row, int number) throws SQLException {
        return new ContentDecision(
                row.getString("reason"),
                row.getString("decision"),
                row.getString("explanation"),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("merged_with")));
    }

    /** Codes of the courses that were merged with this one. */
    public List<String> mergedInto(String trainingCode) {
        return jdbc.sql(
                        "select distinct training_code from content_decision where merged_with = ? order by training_code")
                .param(trainingCode)
                .query(String.class)
                .list();
    }

    /** The newest decision on each course that it retired or merged, by training code. */
    public Map<String, ContentDecision> endings() {
        Map<String, ContentDecision> endings = new LinkedHashMap<>();
        jdbc.sql("""
                        select * from content_decision d where decision in (:ends) and id =
                            (select max(id) from content_decision where training_code = d.training_code)
                        order by training_code""")
                .param("ends", List.of(ContentDecision.RETIRE, ContentDecision.MERGE))
                .query(row -> {
                    endings.put(row.getString("training_code"), decision(row, 0));
                });
        return endings;
    }

    public Optional<ContentDecision> newest(String trainingCode) {
        return all(trainingCode).stream().findFirst();
    }
}

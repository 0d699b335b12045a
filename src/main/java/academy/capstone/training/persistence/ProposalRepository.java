package academy.capstone.training.persistence;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proposals as they were submitted, found by the process instance that they started. */
@Repository
public class ProposalRepository {

    private final JdbcClient jdbc;

    ProposalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(StoredProposal proposal) {
        jdbc.sql("""
                        insert into proposal (process_instance_id, proposer, content, content_sha256, submitted_at)
                        values (:id, :proposer, :content, :sha256, :at)""")
                .param("id", proposal.processInstanceId())
                .param("proposer", proposal.proposer())
                .param("content", proposal.content())
                .param("sha256", proposal.sha256())
                .param("at", TrainingRepository.utc(proposal.submittedAt()))
                .update();
    }

    public Optional<StoredProposal> find(String processInstanceId) {
        return jdbc.sql("select * from proposal where process_instance_id = :id")
                .param("id", processInstanceId)
                .query((row, number) -> new StoredProposal(
                        row.getString("process_instance_id"),
                        row.getString("proposer"),
                        row.getString("content"),
                        row.getString("content_sha256"),
                        row.getObject("submitted_at", java.time.OffsetDateTime.class)
                                .toInstant()))
                .optional();
    }

    /**
     * A proposal as it lies in the table.
     *
     * @param content JSON text
     * @param sha256 of the content, in hex
     */
    public record StoredProposal(
            String processInstanceId, String proposer, String content, String sha256, Instant submittedAt) {}
}

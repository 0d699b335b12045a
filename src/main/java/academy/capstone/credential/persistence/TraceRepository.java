package academy.capstone.credential.persistence;

import academy.capstone.credential.domain.CredentialFacts;
import academy.capstone.credential.domain.CredentialId;
import academy.capstone.credential.domain.Standing;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Removes what leads from awards and credentials to a person. */
@Repository
public class TraceRepository {

    private final JdbcClient jdbc;

    TraceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Removes document and signed credential for good, and replaces the facts. Id, hash of the document, state and dates
     * stay, so that a document in somebody's hands still verifies.
     */
    public void erase(CredentialId id, CredentialFacts left, Instant now) {
        String json = FactsJson.write(left);
        jdbc.sql("delete from credential_document where credential_id = ?")
                .param(id.digits())
                .update();
        // The hash of the old facts would let anybody who knows the rest try names.
        jdbc.sql("""
                        update credential
                        set holder = '', facts = ?, facts_sha256 = ?, erased_at = ?,
                            state_reason = case when state_reason = ? then state_reason end
                        where id = ? and erased_at is null
                        """)
                .params(json, FactsJson.sha256(json), now.atOffset(ZoneOffset.UTC), Standing.INQUIRY, id.digits())
                .update();
    }

    /** Leaves of the awards which rule gave which result. */
    public void eraseAwards(long participantId) {
        // An override's reason is the reason of its award, too.
        jdbc.sql("update award set reason = '' where participant_id = ? and exists"
                        + " (select 1 from award_override o where o.participant_id = award.participant_id)")
                .param(participantId)
                .update();
        jdbc.sql("update award_override set reason = '' where participant_id = ?")
                .param(participantId)
                .update();
        jdbc.sql("update award set holder = '', grade = null, inputs = '{}' where participant_id = ?")
                .param(participantId)
                .update();
        jdbc.sql(
                        "update revocation_proposal set reason = '', rule_reason = '', decision_reason = null where participant_id = ?")
                .param(participantId)
                .update();
    }
}

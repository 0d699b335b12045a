package academy.capstone.credential.persistence;

import academy.capstone.credential.domain.Certification;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the certification of each training has come; one row each, which is locked by whoever changes its awards. */
@Repository
public class CertificationRepository {

    private final JdbcClient jdbc;

    CertificationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The certification, locked to the end of the transaction; begun if it was not before. */
    public Certification begin(String trainingCode) {
        jdbc.sql("insert into certification (training_code, signing) select cast(:code as varchar(40)), false"
                        + " where not exists (select 1 from certification where training_code = :code)")
                .param("code", trainingCode)
                .update();
        return lock(trainingCode).orElseThrow();
    }

    /** The certification, locked to the end of the transaction; empty before the first award. */
    public Optional<Certification> lock(String trainingCode) {
        return jdbc.sql("select concluded_at, signing from certification where training_code = ? for update")
                .param(trainingCode)
                .query((row, number) -> new Certification(
                        trainingCode, row.getTimestamp("concluded_at") != null, row.getBoolean("signing")))
                .optional();
    }

    /** True once the awards of all were signed, or it was found that there are none. */
    public boolean isConcluded(String trainingCode) {
        return jdbc.sql("select count(*) from certification where training_code = ? and concluded_at is not null")
                        .param(trainingCode)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Notes whether a process leads to a signature. */
    public void setSigning(String trainingCode, boolean signing) {
        jdbc.sql("update certification set signing = ? where training_code = ?")
                .params(signing, trainingCode)
                .update();
    }

    /** The awards of all are signed, or there are none; nothing waits for a signature any more. */
    public void conclude(String trainingCode, Instant now) {
        jdbc.sql("update certification set concluded_at = coalesce(concluded_at, ?), signing = false"
                        + " where training_code = ?")
                .params(now.atOffset(ZoneOffset.UTC), trainingCode)
                .update();
    }
}

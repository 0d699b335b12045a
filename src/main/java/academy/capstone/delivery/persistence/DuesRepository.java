package academy.capstone.delivery.persistence;

import academy.capstone.delivery.domain.ParticipantState;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who owes a fee, what they say they have paid, and the proof of it. */
@Repository
public class DuesRepository {

    private final JdbcClient jdbc;

    DuesRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file that proves a payment. */
    public record Proof(String fileName, String mediaType, String sha256, byte[] content) {}

    /** Sets the date for somebody who owes the fee and has none yet. */
    public void ask(long participant, Instant by) {
        jdbc.sql("update participant set payment_due = ? where id = ? and state = ? and payment_due is null")
                .params(by.atOffset(ZoneOffset.UTC), participant, ParticipantState.PAYMENT_DUE.word())
                .update();
    }

    /** Sets the date for everybody of a training who owes the fee and has none yet. */
    public void askAll(String trainingCode, Instant by) {
        jdbc.sql("update participant set payment_due = ? where training_code = ? and state = ? and payment_due is null")
                .params(by.atOffset(ZoneOffset.UTC), trainingCode, ParticipantState.PAYMENT_DUE.word())
                .update();
    }

    public void declare(long participant, String reference, Instant now) {
        jdbc.sql("update participant set payment_reference = ?, payment_declared_at = ? where id = ?")
                .params(reference, now.atOffset(ZoneOffset.UTC), participant)
                .update();
    }

    /** Keeps the proof in the place of an earlier one. */
    public void keep(long participant, Proof proof) {
        jdbc.sql("delete from payment_proof where participant_id = ?")
                .param(participant)
                .update();
        jdbc.sql("insert into payment_proof (participant_id, file_name, media_type, sha256, content)"
                        + " values (?, ?, ?, ?, ?)")
                .params(participant, proof.fileName(), proof.mediaType(), proof.sha256(), proof.content())
                .update();
    }

    public Optional<Proof> proof(String trainingCode, long participant) {
        return jdbc.sql("select file_name, media_type, sha256, content from payment_proof"
                        + " where participant_id = (select id from participant where id = ? and training_code = ?)")
                .params(participant, trainingCode)
                .query((row, number) -> new Proof(
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getString("sha256"),
                        row.getBytes("content")))
                .optional();
    }

    public void settle(long participant, String word, String person, Instant now) {
        jdbc.sql("update participant set payment_settled = ?, payment_settled_by = ?, payment_settled_at = ?"
                        + " where id = ?")
                .params(word, person, now.atOffset(ZoneOffset.UTC), participant)
                .update();
    }

    /** Ids of those who owe, have declared nothing, and whose date lies before a moment, in the order of ids. */
    public List<Owing> owing(Instant dueBefore, long after, int most) {
        return jdbc.sql("select id, training_code from participant where state = ? and payment_due < ?"
                        + " and payment_declared_at is null and id > ? order by id fetch first ? rows only")
                .params(ParticipantState.PAYMENT_DUE.word(), dueBefore.atOffset(ZoneOffset.UTC), after, most)
                .query((row, number) -> new Owing(row.getLong("id"), row.getString("training_code")))
                .list();
    }

    /** Somebody who owes a fee. */
    public record Owing(long participant, String trainingCode) {}
}

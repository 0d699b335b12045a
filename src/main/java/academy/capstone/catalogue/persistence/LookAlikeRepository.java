package academy.capstone.catalogue.persistence;

import academy.capstone.catalogue.LookAlike;
import academy.capstone.people.Bureau;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found to look like a proposal, and how that ended. */
@Repository
public class LookAlikeRepository {

    private static final int SCORE_DIGITS = 4;

    private final JdbcClient jdbc;

    LookAlikeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The most alike first. */
    public List<LookAlike> of(String trainingCode) {
        return jdbc.sql("select * from look_alike where training_code = :code order by score desc, id")
                .param("code", trainingCode)
                .query(LookAlikeRepository::lookAlike)
                .list();
    }

    /** Puts these in place of what was found before. */
    public void replace(String trainingCode, List<LookAlike> found, Instant now) {
        jdbc.sql("delete from look_alike where training_code = :code")
                .param("code", trainingCode)
                .update();
        for (LookAlike each : found) {
            jdbc.sql("""
                            insert into look_alike
                                (training_code, reference, origin, title, bureau, score, reasons, found_at)
                            values (:code, :reference, :origin, :title, :bureau, :score, :reasons, :now)""")
                    .param("code", trainingCode)
                    .param("reference", each.reference())
                    .param("origin", each.origin())
                    .param("title", each.title())
                    .param("bureau", each.bureau().map(Enum::name).orElse(null))
                    .param("score", BigDecimal.valueOf(each.score()).setScale(SCORE_DIGITS, RoundingMode.HALF_UP))
                    .param("reasons", String.join("\n", each.reasons()))
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Resolves everything that is still open, or the named one alone. */
    public void resolve(String trainingCode, Optional<String> reference, LookAlike.Resolution resolution, Instant now) {
        jdbc.sql("""
                        update look_alike set resolution = :word, resolution_reason = :reason,
                            resolved_by = :by, resolved_at = :now
                        where training_code = :code and resolution is null
                            and (reference = :reference or :reference = '')""")
                .param("word", resolution.word())
                .param("reason", resolution.reason())
                .param("by", resolution.by())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("code", trainingCode)
                .param("reference", reference.orElse(""))
                .update();
    }

    public void recordDuplicate(String trainingCode, String resolution, Optional<String> duplicateOf, Instant now) {
        jdbc.sql("""
                        insert into duplicate_record (training_code, resolution, duplicate_of, recorded_at)
                        values (:code, :resolution, :of, :now)""")
                .param("code", trainingCode)
                .param("resolution", resolution)
                .param("of", duplicateOf.orElse(null))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void requestConsultation(String trainingCode, String person, Instant now) {
        boolean requested =
                jdbc.sql("select count(*) from consultation where training_code = :code and person = :person")
                                .param("code", trainingCode)
                                .param("person", person)
                                .query(Integer.class)
                                .single()
                        > 0;
        if (!requested) {
            jdbc.sql("insert into consultation (training_code, person, requested_at) values (:code, :person, :now)")
                    .param("code", trainingCode)
                    .param("person", person)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    public void answerConsultation(String trainingCode, String opinion, String comment, String by, Instant now) {
        jdbc.sql("""
                        update consultation set opinion = :opinion, opinion_comment = :comment,
                            answered_by = :by, answered_at = :now
                        where training_code = :code and answered_at is null""")
                .param("opinion", opinion)
                .param("comment", comment)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("code", trainingCode)
                .update();
    }

    /** The other bureaux' answers, in the order of asking. */
    public List<Consultation> consultations(String trainingCode) {
        return jdbc.sql("""
                        select person, opinion, opinion_comment, answered_by from consultation
                        where training_code = :code order by requested_at, person""")
                .param("code", trainingCode)
                .query((row, number) -> new Consultation(
                        row.getString("person"),
                        Optional.ofNullable(row.getString("opinion")),
                        Optional.ofNullable(row.getString("opinion_comment")),
                        Optional.ofNullable(row.getString("answered_by"))))
                .list();
    }

    /** What another bureau was asked and answered: agree or object. */
    public record Consultation(
            String person, Optional<String> opinion, Optional<String> comment, Optional<String> answeredBy) {}

    private static LookAlike lookAlike(ResultSet row, int number) throws SQLException {
        Optional<LookAlike.Resolution> resolution = row.getString("resolution") == null
                ? Optional.empty()
                : Optional.of(new LookAlike.Resolution(
                        row.getString("resolution"), row.getString("resolution_reason"), row.getString("resolved_by")));
        return new LookAlike(
                row.getString("reference"),
                row.getString("origin"),
                row.getString("title"),
                Optional.ofNullable(row.getString("bureau")).map(Bureau::valueOf),
                row.getDouble("score"),
                row.getString("reasons").lines().toList(),
                resolution);
    }
}

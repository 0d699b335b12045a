package academy.capstone.review.persistence;

import academy.capstone.review.domain.Round;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds of peer review. */
@Repository
public class RoundRepository {

    private final JdbcClient jdbc;

    RoundRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rounds of a training, the first one first. */
    public List<Round> of(String trainingCode) {
        return jdbc.sql("select * from review_round where training_code = :code order by review_round")
                .param("code", trainingCode)
                .query(RoundRepository::round)
                .list();
    }

    /** Keeps others from changing who reviews in this round until the transaction ends. */
    public void lock(String trainingCode, int round) {
        jdbc.sql("""
                        select opened_at from review_round
                        where training_code = :code and review_round = :round for update""")
                .param("code", trainingCode)
                .param("round", round)
                .query((row, number) -> instant(row, "opened_at"))
                .list();
    }

    public void open(String trainingCode, int round, Instant now) {
        jdbc.sql("""
                        insert into review_round (training_code, review_round, opened_at)
                        values (:code, :round, :now)""")
                .param("code", trainingCode)
                .param("round", round)
                .param("now", at(now))
                .update();
    }

    public void consolidate(String trainingCode, int round, Round.Result result) {
        jdbc.sql("""
                        update review_round set outcome = :outcome, explanation = :explanation,
                            scored_reviews = :scored, tacit_reviews = :tacit, share_percent = :share,
                            essentials_below = :below, quorum_met = :quorum, consolidated_at = :now
                        where training_code = :code and review_round = :round""")
                .param("outcome", result.outcome())
                .param("explanation", result.explanation())
                .param("scored", result.scoredReviews())
                .param("tacit", result.tacitReviews())
                .param("share", result.sharePercent())
                .param("below", result.essentialsBelow())
                .param("quorum", result.quorumMet())
                .param("now", at(result.consolidatedAt()))
                .param("code", trainingCode)
                .param("round", round)
                .update();
    }

    public void decideByChair(String trainingCode, int round, Round.ChairWord word) {
        jdbc.sql("""
                        update review_round set chair_decision = :decision, chair_comment = :comment,
                            chair_person = :person, chair_decided_at = :now
                        where training_code = :code and review_round = :round""")
                .param("decision", word.decision())
                .param("comment", word.comment())
                .param("person", word.person())
                .param("now", at(word.decidedAt()))
                .param("code", trainingCode)
                .param("round", round)
                .update();
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        return new Round(
                row.getString("training_code"),
                row.getInt("review_round"),
                instant(row, "opened_at"),
                result(row),
                chairWord(row));
    }

    private static Optional<Round.Result> result(ResultSet row) throws SQLException {
        if (row.getString("outcome") == null) {
            return Optional.empty();
        }
        return Optional.of(new Round.Result(
                row.getString("outcome"),
                row.getString("explanation"),
                row.getInt("scored_reviews"),
                row.getInt("tacit_reviews"),
                row.getBigDecimal("share_percent"),
                row.getInt("essentials_below"),
                row.getBoolean("quorum_met"),
                instant(row, "consolidated_at")));
    }

    private static Optional<Round.ChairWord> chairWord(ResultSet row) throws SQLException {
        if (row.getString("chair_decision") == null) {
            return Optional.empty();
        }
        return Optional.of(new Round.ChairWord(
                row.getString("chair_decision"),
                row.getString("chair_comment"),
                row.getString("chair_person"),
                instant(row, "chair_decided_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

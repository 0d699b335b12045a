package academy.capstone.review.persistence;

import academy.capstone.review.domain.KeptChoice;
import academy.capstone.review.domain.LeftOut;
import academy.capstone.review.domain.ReviewKind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was true of those who were not asked, when others were. */
@Repository
public class ChoiceRepository {

    private static final TypeReference<List<LeftOut>> LEFT_OUT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ChoiceRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void insert(KeptChoice choice) {
        jdbc.sql("""
                        insert into review_choice (training_code, review_round, kind, replaces, chosen_at, not_chosen)
                        values (:code, :round, :kind, :replaces, :at, :notChosen)""")
                .param("code", choice.trainingCode())
                .param("round", choice.round())
                .param("kind", choice.kind().word())
                .param("replaces", choice.replaces().orElse(null))
                .param("at", choice.chosenAt().atOffset(ZoneOffset.UTC))
                .param("notChosen", written(choice.notChosen()))
                .update();
    }

    /** The choices of a round, the first one first. */
    public List<KeptChoice> of(String trainingCode, int round) {
        return jdbc.sql("""
                        select kind, replaces, chosen_at, not_chosen from review_choice
                        where training_code = :code and review_round = :round order by id""")
                .param("code", trainingCode)
                .param("round", round)
                .query((row, number) -> new KeptChoice(
                        trainingCode,
                        round,
                        ReviewKind.of(row.getString("kind")),
                        Optional.ofNullable(row.getString("replaces")),
                        row.getObject("chosen_at", OffsetDateTime.class).toInstant(),
                        read(row.getString("not_chosen"))))
                .list();
    }

    private String written(List<LeftOut> leftOut) {
        try {
            return json.writeValueAsString(leftOut);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<LeftOut> read(String written) {
        try {
            return json.readValue(written, LEFT_OUT);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A kept choice of reviewers can't be read", broken);
        }
    }
}

package academy.capstone.training.persistence;

import academy.capstone.training.Edition;
import academy.capstone.training.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which training is the next edition of which. */
@Repository
public class EditionRepository {

    private static final List<String> ENDED_EARLY = Arrays.stream(Stage.values())
            .filter(Stage::isEarlyEnd)
            .map(Stage::word)
            .toList();

    private final JdbcClient jdbc;

    EditionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets whoever else opens an edition of this training wait until the caller's transaction ends. */
    public void lock(String code) {
        jdbc.sql("select code from training where code = :code for update")
                .param("code", code)
                .query(String.class)
                .optional();
    }

    public void insert(String code, String previous, int number, String reason, Instant now) {
        jdbc.sql("""
                        insert into training_edition (training_code, previous_code, edition_number, reason, opened_at)
                        values (:code, :previous, :number, :reason, :now)""")
                .param("code", code)
                .param("previous", previous)
                .param("number", number)
                .param("reason", reason)
                .param("now", TrainingRepository.utc(now))
                .update();
    }

    public Optional<Edition> find(String code) {
        return jdbc.sql("""
                        select t.code, t.stage, t.start_date, e.edition_number, e.reason
                        from training t left join training_edition e on e.training_code = t.code
                        where t.code = :code""")
                .param("code", code)
                .query((row, number) -> new Edition(
                        row.getString("code"),
                        Math.max(1, row.getInt("edition_number")),
                        Stage.of(row.getString("stage")).orElseThrow(),
                        row.getObject("start_date", LocalDate.class),
                        Optional.ofNullable(row.getString("reason")).orElse("")))
                .optional();
    }

    public Optional<String> previous(String code) {
        return jdbc.sql("select previous_code from training_edition where training_code = :code")
                .param("code", code)
                .query(String.class)
                .optional();
    }

    /** The one that follows and has not ended early. */
    public Optional<String> next(String code) {
        return jdbc.sql("""
                        select e.training_code from training_edition e join training t on t.code = e.training_code
                        where e.previous_code = :code and t.stage not in (:ended)
                        order by e.opened_at desc, e.training_code fetch first 1 rows only""")
                .param("code", code)
                .param("ended", ENDED_EARLY)
                .query(String.class)
                .optional();
    }

    /** What {@link #next} says of all trainings. */
    public Map<String, String> successors() {
        Map<String, String> successors = new LinkedHashMap<>();
        jdbc.sql("""
                        select e.previous_code, e.training_code
                        from training_edition e join training t on t.code = e.training_code
                        where t.stage not in (:ended) order by e.opened_at desc, e.training_code""").param("ended", ENDED_EARLY).query(row -> {
            successors.putIfAbsent(row.getString("previous_code"), row.getString("training_code"));
        });
        return successors;
    }
}

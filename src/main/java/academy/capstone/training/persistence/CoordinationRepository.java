package academy.capstone.training.persistence;

import academy.capstone.people.Bureau;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who coordinates which training, and who did. */
@Repository
public class CoordinationRepository {

    private final JdbcClient jdbc;

    CoordinationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void begin(String code, String person, Optional<Bureau> bureau, Instant now) {
        jdbc.sql("""
                        insert into coordination (training_code, person, bureau, since)
                        values (:code, :person, :bureau, :now)""")
                .param("code", code)
                .param("person", person)
                .param("bureau", bureau.map(Bureau::name).orElse(null))
                .param("now", TrainingRepository.utc(now))
                .update();
    }

    /** Hands the training over; false if {@code from} does not coordinate it any more. */
    public boolean end(String code, String from, String to, Instant now) {
        boolean changed = jdbc.sql("update training set coordinator = :to where code = :code and coordinator = :from")
                        .param("to", to)
                        .param("code", code)
                        .param("from", from)
                        .update()
                == 1;
        if (changed) {
            jdbc.sql("update coordination set until = :now where training_code = :code and until is null")
                    .param("now", TrainingRepository.utc(now))
                    .param("code", code)
                    .update();
        }
        return changed;
    }

    /** The bureau in which the person works who coordinates the training, as it was when the role was given. */
    public Optional<Bureau> bureauOf(String code, String person) {
        return jdbc.sql("""
                        select bureau from coordination
                        where training_code = :code and person = :person and until is null and bureau is not null""")
                .param("code", code)
                .param("person", person)
                .query(String.class)
                .optional()
                .map(Bureau::valueOf);
    }

    /** Everybody who coordinates or has coordinated the training. */
    public Set<String> everybody(String code) {
        return new LinkedHashSet<>(jdbc.sql("select person from coordination where training_code = :code order by id")
                .param("code", code)
                .query(String.class)
                .list());
    }
}

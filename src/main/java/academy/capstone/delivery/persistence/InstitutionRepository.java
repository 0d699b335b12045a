package academy.capstone.delivery.persistence;

import academy.capstone.delivery.domain.Institution;
import academy.capstone.delivery.domain.ParticipantState;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Institutions with seats of their own. */
@Repository
public class InstitutionRepository {

    private static final String ROWS = """
            select id, name, code, seats,
                   (select count(*) from participant where institution_id = institution.id and state in (:seated)) as taken
              from institution
             where training_code = :training
            """;

    private final JdbcClient jdbc;

    InstitutionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Institution> of(String trainingCode) {
        return jdbc.sql(ROWS + " order by name")
                .param("seated", ParticipantState.seated())
                .param("training", trainingCode)
                .query((row, number) -> new Institution(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("code"),
                        row.getInt("seats"),
                        row.getInt("taken")))
                .list();
    }

    public void add(String trainingCode, String name, String code, int seats) {
        jdbc.sql("insert into institution (training_code, name, code, seats) values (?, ?, ?, ?)")
                .params(trainingCode, name, code, seats)
                .update();
    }

    public void changeSeats(long id, int seats) {
        jdbc.sql("update institution set seats = ? where id = ?")
                .params(seats, id)
                .update();
    }
}

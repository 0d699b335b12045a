package academy.capstone.review.persistence;

import academy.capstone.review.domain.Appointment;
import academy.capstone.review.domain.ReviewKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviewers whom the task force named. */
@Repository
public class AppointmentRepository {

    private final JdbcClient jdbc;

    AppointmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Appointment> of(String trainingCode) {
        return jdbc.sql("""
                        select person, kind, reason, appointed_by from reviewer_appointment
                        where training_code = :code order by appointed_at, person""")
                .param("code", trainingCode)
                .query((row, number) -> new Appointment(
                        row.getString("person"),
                        ReviewKind.of(row.getString("kind")),
                        row.getString("reason"),
                        row.getString("appointed_by")))
                .list();
    }

    /** Names somebody; who is named already stays as named first. */
    public void insert(String trainingCode, Appointment appointment, Instant now) {
        if (of(trainingCode).stream()
                .anyMatch(each -> each.person().equals(appointment.person()) && each.kind() == appointment.kind())) {
            return;
        }
        jdbc.sql("""
                        insert into reviewer_appointment (training_code, person, kind, reason, appointed_by, appointed_at)
                        values (:code, :person, :kind, :reason, :by, :now)""")
                .param("code", trainingCode)
                .param("person", appointment.person())
                .param("kind", appointment.kind().word())
                .param("reason", appointment.reason())
                .param("by", appointment.appointedBy())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}

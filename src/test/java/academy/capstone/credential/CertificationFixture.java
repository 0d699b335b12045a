package academy.capstone.credential;

import academy.capstone.Walk;
import academy.capstone.training.CourseFixture;
import academy.capstone.training.OutlineFixture;
import academy.capstone.training.Trainings;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Trainings that are delivered and wait for their awards. */
public final class CertificationFixture {

    /** Live sessions of the outline of {@link OutlineFixture}. */
    public static final int SESSIONS = 5;

    private final Walk walk;
    private final Trainings trainings;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ObjectMapper json;
    private final Clock clock;

    public CertificationFixture(ApplicationContext application) {
        this.walk = application.getBean(Walk.class);
        this.trainings = application.getBean(Trainings.class);
        this.runtime = application.getBean(RuntimeService.class);
        this.jdbc = application.getBean(JdbcClient.class);
        this.batches = application.getBean(JdbcTemplate.class);
        this.json = application.getBean(ObjectMapper.class);
        this.clock = application.getBean(Clock.class);
    }

    /** A face-to-face course of 30 hours of BDT, approved, with a validated report and nobody in it. */
    public String deliveredTraining() {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        Map<String, Object> proposal = CourseFixture.proposal(today);
        String title = "Unique " + UUID.randomUUID().toString().replace("-", " ");
        proposal.put("title", title);
        String code = walk.propose("coordinator", json.convertValue(proposal, ObjectNode.class));
        ObjectNode outline = OutlineFixture.instructorLed(today.plusMonths(2));
        outline.put("title", title);
        walk.save(code, "coordinator", outline);
        trainings.approveOutline(code);
        jdbc.sql("insert into training_report (training_code, figures, figures_at, validated_by, validated_at)"
                        + " values (?, '{}', ?, 'academy', ?)")
                .params(code, now(), now())
                .update();
        return code;
    }

    /** Enrols somebody with a result. Returns the participant's id. */
    public long participant(String code, String name, @Nullable String grade, int sessions, boolean identityConfirmed) {
        String email = UUID.randomUUID() + "@example.org";
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into participant (training_code, email, email_key, name, country, state, state_since,
                                                 registered_at, identity_confirmed_by, integrity_case_open)
                        values (?, ?, ?, ?, 'KE', 'enrolled', ?, ?, ?, false)
                        """)
                .params(code, email, email, name, now(), now(), identityConfirmed ? "academy" : null)
                .update(keys, "id");
        long id = keys.getKeyAs(Long.class);
        jdbc.sql("insert into participant_result (participant_id, version, is_current, sessions, grade)"
                        + " values (?, 1, true, ?, ?)")
                .params(id, sessions, grade == null ? null : new BigDecimal(grade))
                .update();
        return id;
    }

    /** Somebody who has earned a certificate. */
    public long graduate(String code, String name) {
        return participant(code, name, "84.5", SESSIONS, true);
    }

    /** Many of them, at addresses of their own, with few statements. */
    public void graduates(String code, int many) {
        List<Object[]> rows = IntStream.rangeClosed(1, many)
                .mapToObj(number -> {
                    String email = code.toLowerCase(Locale.ROOT) + "-" + number + "@example.org";
                    return new Object[] {code, email, email, "Graduate " + number, now(), now()};
                })
                .toList();
        batches.batchUpdate("""
                insert into participant (training_code, email, email_key, name, country, state, state_since,
                                         registered_at, identity_confirmed_by, integrity_case_open)
                values (?, ?, ?, ?, 'KE', 'enrolled', ?, ?, 'academy', false)
                """, rows);
        jdbc.sql("""
                        insert into participant_result (participant_id, version, is_current, sessions, grade)
                        select id, 1, true, ?, 84.5 from participant where training_code = ?
                        """).params(SESSIONS, code).update();
    }

    public void rename(long participant, String name) {
        jdbc.sql("update participant set name = ? where id = ?")
                .params(name, participant)
                .update();
    }

    /** Starts the process certification for the training. */
    public void startCertification(String code) {
        runtime.startProcessInstanceByKey(
                "certification", code, Map.of("trainingCode", code, "coordinator", "coordinator"));
    }

    /** The ids of the credentials of a training, in the order of names. */
    public List<String> credentials(String code) {
        return jdbc.sql("select id from credential where training_code = ? order by holder, generation")
                .param(code)
                .query(String.class)
                .list();
    }

    /** Purposes and recipients of the notices of a training, the holders' among them. */
    public List<String> purposes(String code) {
        return jdbc.sql("select purpose from notice where training_code = ? order by id")
                .param(code)
                .query(String.class)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

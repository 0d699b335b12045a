package academy.capstone.workflow.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's figures that are worth watching, published with the application's own. */
@Component
class EngineFigures implements MeterBinder {

    private final JdbcClient jdbc;
    private final Clock clock;

    EngineFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "tasks.open", "User tasks that wait for somebody", "select count(*) from ACT_RU_TASK");
        gauge(
                registry,
                "processes.running",
                "Process instances that have not ended",
                "select count(*) from ACT_RU_EXECUTION where PARENT_ID_ is null");
        gauge(
                registry,
                "jobs.failed",
                "Jobs that nobody tries any more",
                "select count(*) from ACT_RU_JOB where RETRIES_ = 0");
        gauge(registry, "incidents.open", "Incidents that nobody has mended", "select count(*) from ACT_RU_INCIDENT");
        Gauge.builder("capstone.tasks.overdue", this, EngineFigures::overdue)
                .description("User tasks past their due date")
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String description, String statement) {
        Gauge.builder("capstone." + name, jdbc, client -> count(client, statement))
                .description(description)
                .register(registry);
    }

    private static double count(JdbcClient client, String statement) {
        return client.sql(statement).query(Long.class).single();
    }

    private double overdue() {
        return jdbc.sql("select count(*) from ACT_RU_TASK where DUE_DATE_ < :now")
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }
}
